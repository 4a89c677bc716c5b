import type { EscalationFacts } from './escalation.context';
import type { EscalationStopped } from './escalation.events';
import type { EscalationState } from './escalation.state.types';

export type StopReason = EscalationStopped['payload']['reason'];

/** Why an open escalation has nothing left to do; undefined while the duty is still overdue. */
export function stopReason(state: EscalationState, facts: EscalationFacts): StopReason | undefined {
  if (facts.outstanding === 0) return 'dutyMet';
  if (facts.extendedTo !== undefined && state.overdueSince !== undefined && facts.extendedTo > state.overdueSince) {
    return 'extended';
  }
  if (facts.referred) return 'referred';
  return facts.campaignWoundUp ? 'campaignWoundUp' : undefined;
}
