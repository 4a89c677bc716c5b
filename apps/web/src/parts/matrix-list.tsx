import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../app/navigation';
import { grouped } from '../i18n/numbers';
import { StatusMark } from './status-mark';
import { useCellWords } from './matrix-cell';
import type { MatrixProps } from './matrix';

/** The same matrix as the list of what is left: for phones, for paper, for those who hear it. */
export const MatrixList = ({ columns, rows, onOpen }: Pick<MatrixProps, 'columns' | 'rows' | 'onOpen'>): ReactNode => {
  const { t } = useTranslation('parts');
  const words = useCellWords();
  const owing = rows
    .map((row, index) => ({
      row,
      index,
      owed: row.cells.flatMap((cell, column) => (cell.kind === 'owed' && cell.left > 0 ? [{ cell, column }] : [])),
    }))
    .filter(({ owed }) => owed.length > 0);
  if (owing.length === 0) return <p className="panel__body dim">{t('matrix.listEmpty')}</p>;
  return (
    <ul className="matrix-list">
      {owing.map(({ row, index, owed }) => (
        <li key={row.key} className={`matrix-list__unit matrix-list__unit--${Math.min(row.depth, 2)}`}>
          <h3>
            {row.to ? <PageLink to={row.to}>{row.name}</PageLink> : row.name}{' '}
            <span className="small dim">
              {t('matrix.persons')} {grouped(row.persons)}
            </span>
          </h3>
          <ul>
            {owed.map(({ cell, column }) => (
              <li key={columns[column]?.key}>
                <button type="button" className="matrix-list__door" onClick={() => onOpen({ row: index, column })}>
                  <span>{columns[column]?.name}</span>
                  {cell.overdue ? <StatusMark mark="overdue" word={words(cell)} /> : <span>{words(cell)}</span>}
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
};

/** What the shades and shapes of the matrix mean. */
export const MatrixLegend = (): ReactNode => {
  const { t } = useTranslation('parts');
  return (
    <div className="matrix-legend">
      <span>
        {t('matrix.inkLegend')}
        <span className="matrix-legend__inks">
          {[0, 1, 2, 3, 4, 5].map((level) => (
            <i key={level} className={`ink-${level}`} />
          ))}
        </span>
        0 · 5 · 20 · 50 · 80%
      </span>
      <StatusMark mark="done" word={t('matrix.covered')} />
      <StatusMark mark="notDue" word={t('matrix.notOpen')} />
      <span>
        <i className="matrix-legend__away" />
        {t('matrix.notApplicable')}
      </span>
      <StatusMark mark="overdue" word={t('matrix.lateLegend')} />
    </div>
  );
};
