import type { TimeSearch } from './time-search';

/** Where a reader stands: in which ledger, at which dates. Every link keeps both unless it says otherwise. */
export interface Place {
  ledger?: string | undefined;
  time: TimeSearch;
}

/** The pages of the console, by path within a ledger. */
export const pages = {
  seats: () => '/',
  inbox: () => '/inbox',
  signing: () => '/sign',
  drills: () => '/drills',
  board: (campaign: string) => `/campaigns/${encodeURIComponent(campaign)}`,
  coverage: (campaign: string) => `${pages.board(campaign)}/coverage`,
  uncovered: (campaign: string) => `${pages.board(campaign)}/coverage/uncovered`,
  unit: (campaign: string, unit: string) => `${pages.board(campaign)}/units/${encodeURIComponent(unit)}`,
  left: (campaign: string) => `${pages.board(campaign)}/left`,
  withdrawals: (campaign: string) => `${pages.board(campaign)}/withdrawals`,
  pledges: (campaign: string) => `${pages.board(campaign)}/pledges`,
  ledger: (campaign: string) => `${pages.board(campaign)}/ledger`,
  handIns: (campaign: string) => `${pages.board(campaign)}/hand-ins`,
  bulletins: (campaign: string) => `${pages.board(campaign)}/bulletins`,
  checks: (campaign: string) => `${pages.board(campaign)}/checks`,
  returns: (campaign: string) => `${pages.board(campaign)}/returns`,
  return: (campaign: string, id: string) => `${pages.returns(campaign)}/${encodeURIComponent(id)}`,
  rollUp: (campaign: string, id: string) => `${pages.return(campaign, id)}/roll-up`,
  declaration: (declaration: string) => `/declarations/${encodeURIComponent(declaration)}`,
  clues: () => '/clues',
  clue: (clue: string) => `/clues?clue=${encodeURIComponent(clue)}`,
  transferLetter: (clue: string) => `/clues/${encodeURIComponent(clue)}/letter`,
  cases: () => '/cases',
  case: (matter: string) => `/cases/${encodeURIComponent(matter)}`,
  appeal: (appeal: string) => `/appeals/${encodeURIComponent(appeal)}`,
  handover: (handover: string) => `/handovers/${encodeURIComponent(handover)}`,
  firstRun: () => '/first-run',
  ownDecisions: () => '/decisions',
  openings: () => '/access',
  accountability: (accountability: string) => `/accountability/${encodeURIComponent(accountability)}`,
  org: () => '/org',
  person: (person: string) => `/org/persons/${encodeURIComponent(person)}`,
  integrity: () => '/integrity',
  history: () => '/analysis/history',
  event: (position: number | string) => `/events/${encodeURIComponent(position)}`,
};

const inLedger = (path: string): boolean => path === '/d' || path.startsWith('/d/');

/**
 * The address of a page for someone who stands at `place`. A path that names its ledger keeps it; dates in the path win
 * over the reader's own; a path may carry its own query (filter, row).
 */
export const hrefOf = (place: Place, path: string, search: Record<string, string | undefined> = {}): string => {
  const [bare = '/', query = ''] = path.split('?');
  const rooted = bare.startsWith('/') ? bare : `/${bare}`;
  const prefixed = place.ledger && !inLedger(rooted) ? `/d/${encodeURIComponent(place.ledger)}${rooted}` : rooted;
  const wanted = new URLSearchParams(query);
  for (const [key, value] of Object.entries({ ...place.time, ...Object.fromEntries(wanted), ...search })) {
    if (value === undefined || value === '') wanted.delete(key);
    else wanted.set(key, value);
  }
  const asked = wanted.toString().replaceAll('%3A', ':');
  const trimmed = prefixed.length > 1 ? prefixed.replace(/\/$/, '') : prefixed;
  return asked ? `${trimmed}?${asked}` : trimmed;
};
