import type { Instant, PersonId } from '../kernel';
import type { DrillPrepared, Seat } from './drill.events';

export type PrepareDrill = { readonly type: 'PrepareDrill' } & DrillPrepared['payload'];
export type TakeSeat = { readonly type: 'TakeSeat'; readonly seat: Seat };
export type LeaveSeat = { readonly type: 'LeaveSeat'; readonly seat: Seat };
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
  readonly taken: readonly Seat[];
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
