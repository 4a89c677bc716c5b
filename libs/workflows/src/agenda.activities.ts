import type { AgendaItem, ClockSegment, Instant, Rejection, StreamName } from '@taizhang/domain';
import type { ReadTo } from './read-to';
import type { Subject } from './subject';

/** What a workflow is told about its subject. Plain JSON; it holds the engine's items only. */
export interface EngineSlice {
  /** False until the first event of the subject's stream. */
  readonly exists: boolean;
  readonly concluded: boolean;
  readonly items: readonly AgendaItem[];
  /** Child workflows that are open by the log. */
  readonly children: readonly { readonly stream: StreamName }[];
  readonly readTo: ReadTo;
  /** The ledger's time when the slice was read, and its clock from there on. */
  readonly now: Instant;
  readonly clock: ClockSegment;
}

export interface ReadAgenda {
  readonly subject: Subject;
  /** The slice is read at least up to here. */
  readonly atLeast: ReadTo;
  /** The workflow's own wall time; counts only in ledgers whose wall is `given`. */
  readonly wallNow: Instant;
}

export interface PerformAct {
  readonly subject: Subject;
  readonly item: AgendaItem;
  readonly wallNow: Instant;
}

/** A refusal is ordinary: a rung that falls due while the duty is met. */
export type ActOutcome =
  { readonly status: 'accepted'; readonly readTo: ReadTo } | ({ readonly status: 'rejected' } & Rejection);

/** Appends what one act says, under the business key of its item, however often it is called. */
export type Act = (request: PerformAct) => Promise<ActOutcome>;

export interface AgendaActivities {
  readAgenda(request: ReadAgenda): Promise<EngineSlice>;
}
