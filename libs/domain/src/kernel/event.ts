import type { EventId, FileId, LedgerId, PersonId, StreamName, UnitId } from './ids';
import type { Instant, LocalDate } from './instant';

/**
 * An event as `decide` returns it: what happened, without where it was stored.
 * A fact carries `occurredAt` and may be entered late; an act has none, since it happens when it is recorded.
 */
export interface EventData<T extends string = string, P = unknown> {
  readonly type: T;
  readonly schema: number;
  readonly payload: P;
  readonly occurredAt?: Instant;
}

/** Who acts: a person of the organisation, or the engine itself. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly unitId?: UnitId }
  | { readonly kind: 'engine' }
  | { readonly kind: 'system' };

/** The versions that a decision rested on, and how far its cross-stream counts had been read. */
export interface Basis {
  readonly plan?: string;
  readonly policy?: string;
  readonly calendar?: string;
  /** Position up to which read models behind this decision had been written. */
  readonly readTo?: number;
}

/** Whom an entry on behalf (代录) is made for: somebody whose hand or voice it was, or a unit. */
export type Represented =
  { readonly kind: 'person'; readonly personId: PersonId } | { readonly kind: 'unit'; readonly unitId: UnitId };

export const entryMedia = ['paper', 'phone', 'visit'] as const;
export type EntryMedium = (typeof entryMedia)[number];

/** The mark of what reached the ledger on paper, by telephone or by word of mouth; the `actor` is who entered it. */
export interface OnBehalf {
  readonly of: Represented;
  readonly medium: EntryMedium;
  /** The day on the paper, or of the call or visit. */
  readonly on: LocalDate;
  /** The scanned sheet, among the files of the matter or of the unit. */
  readonly scan?: FileId;
}

/** What surrounds an event in the log, apart from its data. */
export interface Recorded {
  readonly ledger: LedgerId;
  readonly id: EventId;
  readonly stream: StreamName;
  /** 1-based place in the stream. */
  readonly version: number;
  /** Gap-free 1-based place in the ledger. */
  readonly position: number;
  readonly recordedAt: Instant;
  readonly committedAt: Instant;
  /** `occurredAt` of a fact, `recordedAt` of an act. */
  readonly effectiveAt: Instant;
  readonly actor: Actor;
  readonly actingFor?: PersonId;
  readonly onBehalf?: OnBehalf;
  readonly causation?: EventId;
  readonly correlation?: string;
  readonly basis?: Basis;
}

/** An event as it is read from the log, corrections resolved. Distributes over a union of event types. */
export type Stored<E extends EventData = EventData> = E extends EventData ? E & Recorded : never;
