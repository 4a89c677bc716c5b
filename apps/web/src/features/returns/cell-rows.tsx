import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnCellRows, ReturnSheet } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { gridDate, shortDate } from '../../i18n/dates';
import { exactYuan } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { RowsSkeleton } from '../../parts/skeletons';
import { shownValue } from './sheet-model';
import { useReturnRows } from './use-returns';

interface CellRowsProps {
  sheet: ReturnSheet;
  row: string;
  column: string;
  onClose: () => void;
}

/** From a figure to its rows, and from each row to the event that brought it into the log. */
export const CellRows = ({ sheet, row, column, onClose }: CellRowsProps): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const query = useReturnRows(sheet.return, row, column, 'all');
  return (
    <ActDrawer open title={query.data ? text(query.data.place) : t('rows.title')} onClose={onClose} size={640}>
      <QueryBody query={query} skeleton={<RowsSkeleton rows={6} columns={4} />}>
        {(behind) => <Rows behind={behind} />}
      </QueryBody>
    </ActDrawer>
  );
};

export const Rows = ({ behind }: { behind: ReturnCellRows }): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const language = useLanguage();
  const late = behind.rows.filter(({ knownOn }) => knownOn !== null).length;
  const { computed, unit } = behind;
  return (
    <div className="stack">
      <p>
        {t('rows.of', { value: computed === null ? '–' : shownValue(computed, unit), count: behind.rows.length })}
        {late > 0 && <span className="sep dim">{t('rows.late', { count: late })}</span>}
      </p>
      <table className="table">
        <thead>
          <tr>
            {(['what', 'who', 'on', 'amount', 'event'] as const).map((head) => (
              <th key={head} scope="col" className={head === 'amount' ? 'number' : undefined}>
                {t(`rows.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {behind.rows.map((row) => (
            <tr key={row.key}>
              <td>{text(row.title)}</td>
              <td>{row.person ?? <span className="dim">{t('rows.unit')}</span>}</td>
              <td className="nowrap">
                {row.on && gridDate(row.on, language)}
                {row.knownOn && <span className="sep dim">{t('rows.known', { date: shortDate(row.knownOn) })}</span>}
              </td>
              <td className="number">{row.amountFen === null ? '' : exactYuan(row.amountFen)}</td>
              <td>
                {row.path && row.event ? (
                  <PageLink to={row.path}>{t('rows.position', { position: row.event.position })}</PageLink>
                ) : (
                  <span className="dim">{t('rows.elsewhere')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
