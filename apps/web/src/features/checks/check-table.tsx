import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckRow } from '../../api/shapes';
import { gridDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { rowKeys } from '../../parts/row-keys';
import { StatusMark } from '../../parts/status-mark';

const columns = ['title', 'planned', 'scope', 'drawn', 'open', 'problems', 'status'] as const;
const numbers: readonly string[] = ['drawn', 'open', 'problems'];

interface CheckTableProps {
  rows: readonly CheckRow[];
  onOpen: (check: string) => void;
}

/** The checks, the latest first. Arrows go from row to row, Enter opens one. */
export const CheckTable = ({ rows, onOpen }: CheckTableProps): ReactNode => {
  const { t } = useTranslation('checks');
  return (
    <section className="panel checks__list">
      <table className="table checks__table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={numbers.includes(column) ? 'number' : ''}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CheckLine key={row.check} row={row} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const CheckLine = ({ row, onOpen }: { row: CheckRow; onOpen: (check: string) => void }): ReactNode => {
  const { t } = useTranslation('checks');
  const text = useText();
  const language = useLanguage();
  return (
    <tr
      data-check={row.check}
      tabIndex={0}
      onClick={() => onOpen(row.check)}
      onKeyDown={rowKeys(() => onOpen(row.check))}
    >
      <td>
        {row.title}
        <span className="checks__under">{[row.kind, row.visit, row.means].map(text).join(' · ')}</span>
      </td>
      <td className="nowrap">{gridDate(row.plannedOn, language)}</td>
      <td>
        {text(row.scope)}
        <span className="checks__under">{[row.strata, row.size].map(text).join(' · ')}</span>
      </td>
      <td className="number" data-column={t('column.drawn')}>
        {row.population === null
          ? t('none')
          : t('drawnOf', { drawn: grouped(row.drawn), population: grouped(row.population) })}
      </td>
      <td className="number" data-column={t('column.open')}>
        {row.population === null ? t('none') : grouped(row.open)}
      </td>
      <td className="number" data-column={t('column.problems')}>
        {row.population === null ? t('none') : grouped(row.problems)}
        {row.unreferred > 0 && <span className="checks__under">{t('unreferred', { count: row.unreferred })}</span>}
      </td>
      <td>
        <StatusMark mark={row.mark} word={text(row.statusLabel)} />
      </td>
    </tr>
  );
};
