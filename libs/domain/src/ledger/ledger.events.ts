import type { EventData, Instant, LedgerId } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Position 1 of every ledger. */
export type LedgerOpened = EventData<
  'LedgerOpened',
  {
    readonly kind: 'official' | 'drill';
    readonly startsAt: Instant;
    /** Whose wall clock drives this ledger: the database's, or the caller's (specs on the time-skipping server). */
    readonly wall: 'database' | 'given';
    readonly algorithms: { readonly hash: 'sha256' | 'sm3' };
    readonly forkedFrom?: { readonly ledger: LedgerId; readonly position: number };
  }
>;

/** Replaces the ledger's clock segment; anchored at `jumpTo`, else at the event's own recordedAt. */
export type ClockSet = EventData<
  'ClockSet',
  { readonly rate: number; readonly until?: Instant; readonly jumpTo?: Instant }
>;

/** Positions before it may have been issued twice by a server that was lost. */
export type EpochOpened = EventData<
  'EpochOpened',
  {
    readonly epoch: number;
    readonly reason: string;
    /** Of the log as it stood when somebody decided to go on with it. */
    readonly lastPosition: number;
  }
>;

/** Replaces a fact at its own place; the latest correction of an event wins. */
export type EntryCorrected = EventData<
  'EntryCorrected',
  {
    readonly corrects: string;
    readonly type: string;
    readonly schema: number;
    readonly occurredAt: Instant;
    readonly payload: unknown;
    readonly reason: string;
    /** What shows it; entries of before it was asked for have none. */
    readonly evidence?: string;
  }
>;

/** Takes a fact out of what is folded; it stays in the log. */
export type EntryVoided = EventData<
  'EntryVoided',
  { readonly corrects: string; readonly reason: string; readonly evidence?: string }
>;

export type LedgerEvent = LedgerOpened | ClockSet | EpochOpened;
export type CorrectionEvent = EntryCorrected | EntryVoided;
