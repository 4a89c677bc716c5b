import type { PlanId, Stored } from '../kernel';
import type { PlanEvent } from './plan.events';
import type { Plan } from './plan.types';

/** The versions of one plan. Plain JSON. */
export interface PlanState {
  readonly planId?: PlanId;
  /** The latest; 0 before the first. */
  readonly version: number;
  readonly sourceHash?: string;
  readonly document?: Plan;
}

export const noPlan: PlanState = { version: 0 };

export function evolvePlan(state: PlanState, event: Stored<PlanEvent>): PlanState {
  switch (event.type) {
    case 'PlanIssued': {
      const { planId: id, version, sourceHash, document } = event.payload;
      return { ...state, planId: id, version, sourceHash, document };
    }
    default:
      event.type satisfies never;
      return state;
  }
}

/** A version of a plan from its stream: a running campaign keeps the one that it started under. */
export function planVersion(events: Iterable<Stored<PlanEvent>>, version: number): Plan | undefined {
  for (const event of events) if (event.payload.version === version) return event.payload.document;
  return undefined;
}

/** How a plan is cited in an event's basis. */
export const planReference = (plan: Pick<Plan, 'planId' | 'version'>): string => `${plan.planId}@${plan.version}`;
