import type { Instant, PersonId } from '../kernel';
import type { Role, RungAct } from '../plan/plan.types';
import type { TrackMeasure, TrackOpened } from './track.events';

export interface TrackRung {
  readonly level: number;
  readonly act: RungAct;
  readonly status: 'fired' | 'drafted' | 'signed' | 'declined';
  readonly at: Instant;
  readonly approver?: Role;
  readonly reason?: string;
}

/** One track. Plain JSON. "Overdue" is never stored: it follows from the deadline and the clock. */
export interface TrackState extends Partial<TrackOpened['payload']> {
  readonly status: 'none' | 'open' | 'concluded' | 'waived';
  readonly openedAt?: Instant;
  readonly deadlinePosition?: number;
  readonly evidence: readonly string[];
  readonly talks: readonly string[];
  /** Everybody who worked on it: none of them settles it. */
  readonly investigators: readonly PersonId[];
  readonly remindersSent: readonly number[];
  /** Rungs of the ladder that have happened since the deadline was last set. */
  readonly rungs: readonly TrackRung[];
  readonly settledAt?: Instant;
  readonly settledBy?: PersonId;
  readonly measures?: readonly TrackMeasure[];
  readonly document?: string;
  /** Why it was concluded, waived or reopened as it was. */
  readonly reason?: string;
  readonly authority?: string;
  readonly reopened: number;
}
