import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../api/shapes';
import { PageLink, useHref } from '../navigation';
import { pages } from '../place';
import { isCurrent } from './current-entry';

const names = {
  inbox: 'entry.inbox',
  sign: 'entry.sign',
  campaigns: 'entry.campaigns',
  declaration: 'entry.declaration',
  withdrawals: 'entry.withdrawals',
  casework: 'entry.casework',
  decisions: 'entry.decisions',
  analysis: 'entry.history',
  org: 'entry.org',
  drills: 'entry.drills',
} as const;

const mostEntries = 8;

/** Further beginnings of addresses that belong to an entry beside its own. */
const alsoWithin: Partial<Record<Session['entries'][number]['key'], readonly string[]>> = {
  decisions: ['/appeals'],
  casework: [pages.clues(), pages.cases(), '/appeals', pages.openings(), '/accountability'],
};

/** The entries that this person may use, with what is overdue and due today. On a phone it lies at the bottom. */
export const Rail = ({ session, path }: { session: Session; path: string }): ReactNode => {
  const { t } = useTranslation('frame');
  const href = useHref();
  const entries = session.entries.slice(0, mostEntries);
  const current = isCurrent(
    entries.map((entry) => [entry.path, ...(alsoWithin[entry.key] ?? [])].map((each) => href(each))),
    path,
  );
  return (
    <nav className="rail" aria-label={t('mainNavigation')}>
      <PageLink className="rail__mark" to={pages.seats()}>
        {t('product')}
      </PageLink>
      <div className="rail__entries">
        {entries.map((entry, index) => (
          <PageLink
            key={entry.key}
            className="rail__entry"
            to={entry.path}
            aria-current={index === current ? 'page' : undefined}
          >
            {t(names[entry.key])}
            {entry.count > 0 && (
              <span className={entry.overdue ? 'rail__count rail__count--late' : 'rail__count'}>{entry.count}</span>
            )}
          </PageLink>
        ))}
      </div>
      {session.person && (
        <div className="rail__person">
          {session.person.name}
          <br />
          {session.person.unitName}
        </div>
      )}
    </nav>
  );
};
