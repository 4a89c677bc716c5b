import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RollUpSheet } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { EmptyState } from '../../parts/empty-state';
import { StatusMark } from '../../parts/status-mark';
import { Standing } from './return-table';

const columns = ['unit', 'standing', 'in', 'medium', 'due', 'sent', 'received', 'below'] as const;
type Part = RollUpSheet['parts'][number];

/** Every unit one level below: in the sums or not and why, how it signed, and the level below it. */
export const RollUpUnits = ({ rollUp: { parts } }: { rollUp: RollUpSheet }): ReactNode => {
  const { t } = useTranslation('returns');
  const head = (column: (typeof columns)[number]): string =>
    column === 'in' || column === 'medium' || column === 'below' ? t(`rollUp.column.${column}`) : t(`column.${column}`);
  if (parts.length === 0) return <EmptyState why={t('rollUp.none')} nextDue={null} />;
  return (
    <div className="returns__list">
      <table className="table returns__table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {head(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <UnitLine key={part.return} part={part} head={head} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const UnitLine = ({
  part,
  head,
}: {
  part: Part;
  head: (column: 'in' | 'medium' | 'due' | 'sent' | 'received' | 'below') => string;
}): ReactNode => {
  const { t } = useTranslation('returns');
  const language = useLanguage();
  const { campaignId, below } = part;
  const day = (on: string | null): ReactNode => on !== null && gridDate(on, language);
  return (
    <tr>
      <td>
        <PageLink to={pages.return(campaignId, part.return)}>{part.unit.name}</PageLink>
        {part.zero && <span className="returns__flag">{t('zero')}</span>}
      </td>
      <td>
        <Standing row={part} />
      </td>
      <td data-head={head('in')}>
        <StatusMark
          mark={part.included ? 'done' : 'waived'}
          word={t(part.included ? 'rollUp.included' : 'rollUp.notIncluded')}
        />
      </td>
      <td data-head={head('medium')}>{part.medium && t(`rollUp.medium.${part.medium}`)}</td>
      <td data-head={head('due')} className="nowrap">
        {day(part.clock.dueOn)}
      </td>
      <td data-head={head('sent')} className="nowrap">
        {day(part.sentOn)}
      </td>
      <td data-head={head('received')} className="nowrap">
        {day(part.receivedOn)}
      </td>
      <td data-head={head('below')}>
        {below && <PageLink to={pages.rollUp(campaignId, part.return)}>{t('rollUp.below', below)}</PageLink>}
      </td>
    </tr>
  );
};
