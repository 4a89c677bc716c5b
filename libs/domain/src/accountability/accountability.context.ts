import type { Appointed } from '../appointment/roles-over';
import type { Acting, UnitId } from '../kernel';
import type { Plan } from '../plan/plan.types';
import type { DueContext, WorkCalendar } from '../time';
import type { CoveredMatter } from './covering-rule';

export type AccountabilityPlan = Pick<Plan, 'planId' | 'version' | 'accountability' | 'ladders'> & {
  readonly phases: NonNullable<DueContext['phases']>;
};

/** What opening rests on, beside its own stream. Plain JSON. */
export interface AccountabilityContext extends Acting {
  readonly plan: AccountabilityPlan;
  readonly calendar: WorkCalendar;
  readonly matter: CoveredMatter;
  /** Appointments in force when the act happened. */
  readonly appointments: readonly Appointed[];
  /** The unit and all above it. */
  readonly path: readonly UnitId[];
  /** The handling unit and all above it. */
  readonly handlingPath: readonly UnitId[];
  /** The case was closed, or there is none of that id. */
  readonly caseStanding?: 'open' | 'closed' | 'none';
}
