import type { Acting } from '../kernel';
import type { WithdrawingPlan } from '../plan/plan-sections';
import type { WorkCalendar } from '../time';

export type WithdrawalPlan = Pick<WithdrawingPlan, 'planId' | 'version' | 'withdrawal' | 'leniency'>;

/** What a decision about a withdrawal rests on, beside its own stream. Plain JSON. */
export interface WithdrawalContext extends Acting {
  readonly plan: WithdrawalPlan;
  readonly calendar: WorkCalendar;
}
