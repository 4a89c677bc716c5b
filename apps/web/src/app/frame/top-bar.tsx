import type { ReactNode } from 'react';
import type { Session } from '../../api/shapes';
import { TimeChip } from '../../parts/time-chip';
import { PageLink } from '../navigation';
import { pages } from '../place';
import type { TimeSearch } from '../time-search';
import { ActingForChip } from './acting-for-chip';
import { LanguageSwitch } from './language-switch';
import { PersonChip } from './person-chip';
import { SearchBox } from './search-box';

export interface PathStep {
  name: string;
  to?: string;
}

interface TopBarProps {
  session: Session;
  campaign: string | undefined;
  path: PathStep[];
  time: TimeSearch;
  now: string | undefined;
  onTime: (time: TimeSearch) => void;
}

/** Campaign, place in the hierarchy, time, search, language, and who is acting. */
export const TopBar = ({ session, campaign, path, time, now, onTime }: TopBarProps): ReactNode => (
  <header className="top">
    {campaign && session.campaignId && (
      <PageLink className="top__campaign" to={pages.board(session.campaignId)} title={campaign}>
        {campaign}
      </PageLink>
    )}
    <nav className="top__path">
      {path.map((step, index) => (
        <span key={step.name} className="row">
          {index > 0 && <span className="then">›</span>}
          {step.to ? <PageLink to={step.to}>{step.name}</PageLink> : step.name}
        </span>
      ))}
    </nav>
    <span className="grow" />
    <TimeChip time={time} now={now} onChange={onTime} />
    <SearchBox campaign={session.campaignId} />
    <LanguageSwitch />
    <ActingForChip session={session} />
    <PersonChip session={session} />
  </header>
);
