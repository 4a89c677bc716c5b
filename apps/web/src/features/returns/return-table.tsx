import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnRow } from '../../api/shapes';
import { PageLink, useGo } from '../../app/navigation';
import { pages } from '../../app/place';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';
import { useRemaining } from '../../parts/use-remaining';

const columns = ['unit', 'standing', 'step', 'due', 'sent', 'received', 'version'] as const;

/** Returns in the order of the server; each line opens its sheet. */
export const ReturnTable = ({ rows, several }: { rows: readonly ReturnRow[]; several: boolean }): ReactNode => {
  const { t } = useTranslation('returns');
  return (
    <section className="panel returns__list">
      <table className="table returns__table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ReturnLine key={row.return} row={row} several={several} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const ReturnLine = ({ row, several }: { row: ReturnRow; several: boolean }): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const language = useLanguage();
  const go = useGo();
  const address = pages.return(row.campaignId, row.return);
  const day = (on: string | null): ReactNode => (on === null ? '' : gridDate(on, language));
  return (
    <tr
      data-return={row.return}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('a')) go(address);
      }}
    >
      <td>
        <PageLink to={address}>{row.unit.name}</PageLink>
        {several && <span className="sep dim">{text(row.obligation.label)}</span>}
        {row.periodLabel && <span className="sep dim nowrap">{text(row.periodLabel)}</span>}
      </td>
      <td>
        <Standing row={row} />
      </td>
      <td data-head={t('column.step')}>
        {t(`status.${row.status}`)}
        {row.zero && <span className="returns__flag">{t('zero')}</span>}
      </td>
      <td data-head={t('column.due')} className="nowrap">
        {day(row.clock.dueOn) || <span className="dim">{t('notOpen')}</span>}
      </td>
      <td data-head={t('column.sent')} className="nowrap">
        {day(row.sentOn)}
      </td>
      <td data-head={t('column.received')} className="nowrap">
        {day(row.receivedOn)}
      </td>
      <td data-head={t('column.version')}>
        {t('version', { version: row.version })}
        {row.superseded > 0 && <span className="sep dim">{t('superseded', { count: row.superseded })}</span>}
      </td>
    </tr>
  );
};

/** 未报, 迟报, 已报, or the days that are left. */
export const Standing = ({ row }: { row: ReturnRow }): ReactNode => {
  const { t } = useTranslation('returns');
  const remaining = useRemaining();
  switch (row.standing) {
    case 'notOpen':
      return <StatusMark mark="notDue" word={t('standing.notOpen')} />;
    case 'due':
      return (
        <StatusMark mark={row.mark} word={row.clock.dueOn === null ? t('standing.undated') : remaining(row.clock)} />
      );
    case 'missing':
      return <StatusMark mark="overdue" word={`${t('standing.missing')} ${remaining(row.clock)}`} />;
    case 'late':
      return <StatusMark mark="dueSoon" word={t('standing.late')} />;
    case 'sent':
      return <StatusMark mark="open" word={t('standing.sent')} />;
    case 'received':
      return <StatusMark mark="done" word={t(row.late ? 'standing.receivedLate' : 'standing.received')} />;
  }
};
