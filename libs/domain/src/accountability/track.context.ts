import type { Appointed } from '../appointment/roles-over';
import type { Acting, PersonId, UnitId } from '../kernel';
import type { AccountabilityRule, TrackRule } from '../plan/accountability.types';
import type { Ladder } from '../plan/plan.types';
import type { DueContext, WorkCalendar } from '../time';
import type { AccountabilityState } from './accountability.state.types';
import type { CaseGateState } from './case-gate.state';

/** What a track's agenda rests on. Plain JSON. */
export interface TrackSlice {
  readonly handling: AccountabilityRule['handling'];
  readonly rule: TrackRule;
  /** What an overdue track climbs. */
  readonly ladder: Ladder;
  readonly calendar: WorkCalendar;
  readonly phases: NonNullable<DueContext['phases']>;
}

export interface TrackContext extends Acting, TrackSlice {
  readonly planId: string;
  readonly version: number;
  readonly accountability: AccountabilityState;
  /** Of the case that it belongs to, if any. */
  readonly gate?: CaseGateState;
  /** Who ever investigated the case. */
  readonly investigators: readonly PersonId[];
  /** Appointments in force when the act happened. */
  readonly appointments: readonly Appointed[];
  /** The handling unit and all above it. */
  readonly handlingPath: readonly UnitId[];
}
