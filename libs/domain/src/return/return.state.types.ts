import type { CampaignId, Instant, LocalDate, PersonId, UnitId } from '../kernel';
import type { EntryMark } from '../entry/entry-mark';
import type { DifferenceKept, ReturnCell } from './return.events';

export type ReturnStatus = 'none' | 'drafted' | 'signed' | 'sent' | 'received';

/** One return. Plain JSON. "Late" is never stored: it follows from the deadline of the duty and from when it was sent. */
export interface ReturnState {
  readonly status: ReturnStatus;
  readonly campaignId?: CampaignId;
  readonly unitId?: UnitId;
  readonly obligation?: string;
  readonly period?: string;
  readonly table?: string;
  /** Of a periodic return: the days that it reports. */
  readonly days?: { readonly from: LocalDate; readonly to: LocalDate };
  /** Counts from 1; an amendment begins the next. */
  readonly version: number;
  readonly zero: boolean;
  readonly cells: readonly ReturnCell[];
  readonly phone?: string;
  readonly filledBy?: PersonId;
  readonly filledAt?: Instant;
  readonly kept: readonly DifferenceKept['payload'][];
  /** With the mark where his paper was entered for him. */
  readonly signed?: { readonly at: Instant; readonly by?: PersonId; readonly entry?: EntryMark };
  readonly sent?: { readonly at: Instant; readonly to: string };
  /** When a version was sent for the first time: lateness follows from it. */
  readonly firstSentAt?: Instant;
  readonly received?: { readonly at: Instant; readonly by?: PersonId };
  /** Versions that stand no more, the oldest first. */
  readonly superseded: readonly {
    readonly version: number;
    readonly zero: boolean;
    readonly cells: readonly ReturnCell[];
    readonly signedAt?: Instant;
    readonly sentAt?: Instant;
    readonly reason: string;
    /** By whoever was to receive it; otherwise amended by the unit. */
    readonly sentBack: boolean;
    readonly at: Instant;
  }[];
}
