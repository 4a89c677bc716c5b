import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../app/navigation';
import { grouped } from '../i18n/numbers';
import type { MatrixColumn, MatrixRow } from './matrix-model';
import { StatusMark } from './status-mark';

interface MatrixHeadProps {
  columns: MatrixColumn[];
  template: CSSProperties;
  focused: number;
}

/** If a whole column is late its head says so once; red in every cell would hide the unit that differs. */
export const MatrixHead = ({ columns, template, focused }: MatrixHeadProps): ReactNode => {
  const { t } = useTranslation('parts');
  return (
    <div role="row" aria-rowindex={1} className="matrix__head" style={template}>
      <div role="columnheader" className="matrix__unit">
        {t('matrix.unit')}
      </div>
      <div role="columnheader">{t('matrix.units')}</div>
      <div role="columnheader">{t('matrix.persons')}</div>
      {columns.map((column, index) => (
        <div key={column.key} role="columnheader" className={index === focused ? 'is-hot' : ''}>
          <b>{column.name}</b>
          {column.mark ? <StatusMark mark={column.mark} word={column.note} /> : <span>{column.note}</span>}
        </div>
      ))}
    </div>
  );
};

export const MatrixRowHead = ({ row, onToggle }: { row: MatrixRow; onToggle: (row: MatrixRow) => void }): ReactNode => {
  const { t } = useTranslation('parts');
  return (
    <>
      <div role="rowheader" className="matrix__name" title={row.name}>
        {row.group ? (
          <button
            type="button"
            className="matrix__twist"
            aria-label={t(row.expanded ? 'matrix.collapse' : 'matrix.expand', { name: row.name })}
            tabIndex={-1}
            onClick={() => onToggle(row)}
          >
            {row.expanded ? '−' : '+'}
          </button>
        ) : (
          <span className="matrix__twist" />
        )}
        {row.to ? (
          // The rows of a large matrix are no stops of the Tab key: the list view and the focus line lead there too.
          <PageLink to={row.to} tabIndex={-1}>
            {row.name}
          </PageLink>
        ) : (
          row.name
        )}
      </div>
      <div role="gridcell" className="matrix__count">
        {row.group ? grouped(row.units) : ''}
      </div>
      <div role="gridcell" className="matrix__count">
        {grouped(row.persons)}
      </div>
    </>
  );
};
