import { accept, needsRoleOrSystem, reject } from '../kernel';
import type { Decider, Decision } from '../kernel';
import type { PlanCommand } from './plan.commands';
import type { PlanContext } from './plan.context';
import type { PlanEvent } from './plan.events';
import { evolvePlan, noPlan, type PlanState } from './plan.state';

/** Versions follow one another without a gap; the same document again is nothing new. */
function decide({ type: _, ...payload }: PlanCommand, state: PlanState, context: PlanContext): Decision<PlanEvent> {
  const { planId, version, document, sourceHash } = payload;
  const refused = needsRoleOrSystem(context, 'commissionOffice');
  if (refused !== undefined) return refused;
  if (document.planId !== planId || document.version !== version) {
    return reject('PlanDocumentOfAnother', { planId: document.planId, version: document.version });
  }
  if (version === state.version && sourceHash === state.sourceHash) return accept();
  const expected = state.version + 1;
  if (version !== expected) return reject('PlanVersionNotNext', { version, expected });
  return accept({ type: 'PlanIssued', schema: 1, payload });
}

export const planDecider: Decider<PlanCommand, PlanEvent, PlanState, PlanContext> = {
  category: 'plan',
  initial: noPlan,
  decide,
  evolve: evolvePlan,
};
