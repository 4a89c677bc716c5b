import { accept, needsReason, type Decision, type Refusal } from '../kernel';
import { limitIn } from '../policy/policy-numbers';
import { dueInstant, localDateOf, type Deadline } from '../time';
import type { ApproveDecision } from './case.commands';
import type { CaseContext } from './case.context';
import type { CaseEvent } from './case.events';
import { decisionFor } from './case.state';
import type { CaseState } from './case.state.types';
import { needsDecisionMaker, needsStage, refuse } from './needs-standing';
import { imposed, isPartySanction, sanctionExists } from './sanctions';

/** A sanction fits the person and the law of the day; an exemption has its written conclusion. [B5] */
function needsLawful(command: ApproveDecision, context: CaseContext): Refusal | undefined {
  const { outcome, sanctions, personId, conclusion, grade } = command;
  if ((outcome === 'sanction') !== sanctions.length > 0) return refuse('DecisionSanctionsMismatch');
  if (conclusion === '') return refuse('DecisionConclusionMissing');
  if (grade !== 'none' && outcome === 'dismissed') return refuse('DecisionGradeWithoutOutcome');
  const person = context.concerned.find((each) => each.personId === personId);
  for (const kind of sanctions) {
    if (!sanctionExists(kind, context.policy)) return refuse('SanctionNotInForce', { sanction: kind });
    if (isPartySanction(kind) && person?.partyMember !== true) return refuse('SanctionNeedsMember', { sanction: kind });
  }
  return undefined;
}

/** Below the plan's mandatory outcome only with a reason of its own. */
function needsFloor({ outcome, floorDeparture }: ApproveDecision, { floor }: CaseContext): Refusal | undefined {
  const below = outcome === 'exempt' || outcome === 'dismissed';
  if (floor === undefined || !below) return undefined;
  return (floorDeparture ?? '').trim() === '' ? refuse('DecisionBelowFloor', { clause: floor.clause }) : undefined;
}

const clockOf = (name: string, { policy, now, calendar }: CaseContext): Deadline | undefined => {
  const rule = limitIn(policy, name);
  return rule && dueInstant(rule, now, calendar);
};

/** What was laid before the decision-maker is kept beside what he chose and why. */
export function approveDecision(command: ApproveDecision, state: CaseState, context: CaseContext): Decision<CaseEvent> {
  const { type: _, sanctions, floorDeparture, instrument, ...chosen } = command;
  const { personId, reason, outcome } = chosen;
  const known = decisionFor(state, personId);
  const late = known !== undefined && (state.status === 'adjudicated' || state.status === 'decided');
  const refused =
    (late ? undefined : needsStage(state, 'adjudicated')) ?? needsDecisionMaker(state, context) ?? needsReason(reason);
  if (refused !== undefined) return refused;
  if (!state.personIds.includes(personId)) return refuse('CaseDoesNotConcern', { personId });
  if (known !== undefined)
    return known.outcome === outcome && known.reason === reason ? accept() : refuse('DecisionAlreadyApproved');
  const unlawful = needsLawful(command, context) ?? needsFloor(command, context);
  if (unlawful !== undefined) return unlawful;
  const today = localDateOf(context.now);
  const serveBy = outcome === 'dismissed' ? undefined : clockOf('announcement', context);
  const reportBy = outcome === 'sanction' ? clockOf('executionReport', context) : undefined;
  return accept({
    type: 'DecisionApproved',
    schema: 1,
    payload: {
      ...chosen,
      sanctions: sanctions.map((kind) => imposed(kind, today, context.policyAtAct)),
      proposed: context.proposed,
      ...(instrument !== undefined && { instrument }),
      ...(context.floor !== undefined && floorDeparture !== undefined && { floorDeparture }),
      ...(serveBy && { serveBy }),
      ...(reportBy && { reportBy }),
    },
  });
}
