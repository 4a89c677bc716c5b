import type { Instant } from '../kernel';
import type {
  CheckBegun,
  CheckFindingRecorded,
  CheckFindingReferred,
  CheckPlanned,
  CheckTeamAssigned,
  CheckWithdrawn,
} from './check.events';

type Fact = { readonly occurredAt: Instant };

export type PlanCheck = { readonly type: 'PlanCheck' } & CheckPlanned['payload'];
/** Freezes the population and draws from it, in one act: nobody sees the one before the other. */
export type DrawCheck = { readonly type: 'DrawCheck' };
export type AssignCheckTeam = { readonly type: 'AssignCheckTeam' } & Omit<CheckTeamAssigned['payload'], 'team'>;
export type BeginCheck = { readonly type: 'BeginCheck' } & Fact & CheckBegun['payload'];
export type RecordCheckFinding = { readonly type: 'RecordCheckFinding' } & Fact & CheckFindingRecorded['payload'];
export type ReferCheckFinding = { readonly type: 'ReferCheckFinding' } & CheckFindingReferred['payload'];
export type ConcludeCheck = { readonly type: 'ConcludeCheck' };
export type WithdrawCheck = { readonly type: 'WithdrawCheck' } & CheckWithdrawn['payload'];

export type CheckCommand =
  | PlanCheck
  | DrawCheck
  | AssignCheckTeam
  | BeginCheck
  | RecordCheckFinding
  | ReferCheckFinding
  | ConcludeCheck
  | WithdrawCheck;
