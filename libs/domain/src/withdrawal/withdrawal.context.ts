import type { Acting } from '../kernel';
import type { Plan } from '../plan/plan.types';
import type { WorkCalendar } from '../time';

export type WithdrawalPlan = Pick<Plan, 'planId' | 'version' | 'withdrawal' | 'leniency'>;

/** What a decision about a withdrawal rests on, beside its own stream. Plain JSON. */
export interface WithdrawalContext extends Acting {
  readonly plan: WithdrawalPlan;
  readonly calendar: WorkCalendar;
}
