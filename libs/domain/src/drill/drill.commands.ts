import type { Instant, PersonId } from '../kernel';
import type { DrillPrepared, DrillPurposeStated, Seat } from './drill.events';

export type PrepareDrill = { readonly type: 'PrepareDrill' } & DrillPrepared['payload'];
export type StateDrillPurpose = { readonly type: 'StateDrillPurpose' } & DrillPurposeStated['payload'];
export type TakeSeat = {
  readonly type: 'TakeSeat';
  readonly seat: Seat;
  readonly sitting?: string;
  /** Whether somebody else may be put out of the seat for it. */
  readonly takeOver?: boolean;
};
export type LeaveSeat = { readonly type: 'LeaveSeat'; readonly seat: Seat; readonly sitting?: string };
export type PlayDrill = { readonly type: 'PlayDrill'; readonly rate: number; readonly until?: Instant };
export type PauseDrill = { readonly type: 'PauseDrill'; readonly reason: 'ordered' | 'reached' };
export type OrderEngineWipe = { readonly type: 'OrderEngineWipe'; readonly openWorkflows: number };
export type RecordEngineRebuilt = {
  readonly type: 'RecordEngineRebuilt';
  readonly workflows: number;
  readonly deadlines: number;
  readonly deadlinesMoved: number;
};
export type ShowTamper = {
  readonly type: 'ShowTamper';
  readonly damagedPosition: number;
  readonly foundPosition: number;
};
export type EndDrill = { readonly type: 'EndDrill' };
export type DrillCommand =
  | PrepareDrill
  | StateDrillPurpose
  | TakeSeat
  | LeaveSeat
  | PlayDrill
  | PauseDrill
  | OrderEngineWipe
  | RecordEngineRebuilt
  | ShowTamper
  | EndDrill;
export interface DrillState {
  readonly status: 'none' | 'paused' | 'playing' | 'ended';
  readonly prepared?: DrillPrepared['payload'];
  readonly stated?: DrillPurposeStated['payload'];
  readonly taken: readonly Seat[];
  /** Who sits in a taken seat, and since when by the wall. */
  readonly sittings: Readonly<Partial<Record<Seat, { readonly sitting?: string; readonly since: Instant }>>>;
  /** Seats in which somebody sat and from which he got up. */
  readonly left: readonly Seat[];
  readonly rate: number;
  readonly until?: Instant;
  readonly lastPersonTaken?: PersonId;
  readonly wipe?: {
    readonly orderedAt: Instant;
    readonly orderedPosition: number;
    readonly rebuilt?: {
      readonly workflows: number;
      readonly deadlines: number;
      readonly deadlinesMoved: number;
      readonly at: Instant;
    };
  };
  readonly tamper?: { readonly damagedPosition: number; readonly foundPosition: number; readonly at: Instant };
}
