import type { Basis, Plan, WorkCalendar } from '@taizhang/domain';

/** The versions that a decision rested on, as the event's envelope names them. */
export function basisOf(context: {
  readonly plan?: Pick<Plan, 'planId' | 'version'>;
  readonly calendar?: WorkCalendar;
  readonly readTo?: number;
}): Basis {
  return {
    ...(context.plan !== undefined && { plan: `${context.plan.planId}@${context.plan.version}` }),
    ...(context.calendar !== undefined && { calendar: `${context.calendar.id}@${context.calendar.version}` }),
    ...(context.readTo !== undefined && { readTo: context.readTo }),
  };
}
