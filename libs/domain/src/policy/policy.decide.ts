import { accept, needsRoleOrSystem, reject, sameJson } from '../kernel';
import type { Decider, Decision } from '../kernel';
import type { PolicyCommand } from './policy.commands';
import type { PolicyContext } from './policy.context';
import type { PolicyEvent } from './policy.events';
import { evolvePolicy, noPolicy, type PolicyState } from './policy.state';

/** One layer has one set of numbers from a date on; what changes later takes effect on a later date. */
function decide(
  { type: _, ...payload }: PolicyCommand,
  state: PolicyState,
  context: PolicyContext,
): Decision<PolicyEvent> {
  const refused = needsRoleOrSystem(context, 'commissionOffice');
  if (refused !== undefined) return refused;
  const { layer, effectiveFrom } = payload;
  const standing = state.adopted.find((each) => each.layer === layer && each.effectiveFrom === effectiveFrom);
  if (standing === undefined) return accept({ type: 'PolicyAdopted', schema: 1, payload });
  return sameJson(standing, payload) ? accept() : reject('PolicyAlreadyAdopted', { layer, effectiveFrom });
}

export const policyDecider: Decider<PolicyCommand, PolicyEvent, PolicyState, PolicyContext> = {
  category: 'policy',
  initial: noPolicy,
  decide,
  evolve: evolvePolicy,
};
