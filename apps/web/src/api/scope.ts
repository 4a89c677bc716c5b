import { usePlace } from '../app/navigation';

/** What every question carries: the ledger, and the two dates of the address. */
export interface Scope {
  ledger: string;
  point: { asOf?: string; knownOn?: string };
  /** First part of every query key, so that a move of the log can reach what it may have changed. */
  key: readonly [string, string];
  /** At "now" on both axes; the past never refreshes by itself. */
  live: boolean;
}

/** The ledger of the office itself; drills name theirs in the address. */
export const officialLedger = 'official';

export const useScope = (): Scope => {
  const { ledger = officialLedger, time } = usePlace();
  return {
    ledger,
    point: time,
    key: [ledger, `${time.asOf ?? ''}/${time.knownOn ?? ''}`],
    live: !time.asOf && !time.knownOn,
  };
};
