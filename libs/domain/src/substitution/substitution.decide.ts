import {
  accept,
  actingPerson,
  assertNever,
  holdsRole,
  needsReason,
  needsRole,
  reject,
  type Decider,
  type Decision,
  type Refusal,
  type Rejection,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import { localDateOf } from '../time';
import type { NameSubstitute, SubstitutionCommand } from './substitution.commands';
import type { SubstitutionContext } from './substitution.context';
import type { SubstitutionEvent } from './substitution.events';
import type { substitutionRejections } from './substitution.rejections';
import { actedInFor, daysMeet, evolveSubstitution, noSubstitution, type SubstitutionState } from './substitution.state';

type Answer = Decision<SubstitutionEvent>;

const refuse = (code: keyof typeof substitutionRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** Who answers for a unit, and the office: those who may say that somebody acts for another there. */
export const substitutionApprovers: readonly Role[] = ['unitHead', 'unitDeputy', 'leader', 'commissionOffice'];

function spanFault({ from, until }: NameSubstitute, { now }: SubstitutionContext): Refusal | undefined {
  if (until < from) return refuse('SubstitutionEndsBeforeItBegins', { from, until });
  return until < localDateOf(now) ? refuse('SubstitutionIsPast', { until }) : undefined;
}

/** Nobody acts for two at once while he is away himself: nothing may fall between. */
function clash(command: NameSubstitute, { others }: SubstitutionContext): Refusal | undefined {
  const { personId, substituteId, unitId } = command;
  const meeting = others.filter((each) => each.substitutionId !== command.substitutionId && daysMeet(command, each));
  if (meeting.some((each) => each.personId === personId && each.unitId === unitId)) {
    return refuse('SubstituteAlreadyNamed');
  }
  if (meeting.some((each) => each.personId === substituteId)) return refuse('SubstituteIsAway');
  return meeting.some((each) => each.substituteId === personId) ? refuse('SubstitutesHimself') : undefined;
}

function name(command: NameSubstitute, state: SubstitutionState, context: SubstitutionContext): Answer {
  const { type: _, ...payload } = command;
  const own = actingPerson(context) !== undefined && actingPerson(context) === payload.personId;
  if (!own && !holdsRole(context, 'commissionOffice')) return refuse('SubstitutionNotYours');
  if (state.status !== 'none') return accept();
  if (payload.substituteId === payload.personId) return refuse('SubstituteIsOneself');
  const roles = context.heldRoles.filter((role) => actedInFor.includes(role));
  if (roles.length === 0) return refuse('NothingToSubstitute');
  if (!context.substituteIsNear) return refuse('SubstituteNotInUnit');
  return (
    spanFault(command, context) ??
    clash(command, context) ??
    accept({ type: 'SubstituteNamed', schema: 1, payload: { ...payload, roles } })
  );
}

/** Neither of the two approves it himself. */
function needsApprover(state: SubstitutionState, context: SubstitutionContext): Refusal | undefined {
  const self = actingPerson(context);
  if (self !== undefined && (self === state.personId || self === state.substituteId)) {
    return refuse('SubstitutionConcernsYou');
  }
  return needsRole(context, ...substitutionApprovers);
}

function approve(state: SubstitutionState, context: SubstitutionContext): Answer {
  if (state.status === 'none') return refuse('SubstitutionNotNamed');
  const refused = needsApprover(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'approved') return accept();
  if (state.status !== 'named') return refuse('SubstitutionIsOver');
  if (state.until !== undefined && state.until < localDateOf(context.now)) {
    return refuse('SubstitutionIsPast', { until: state.until });
  }
  return accept({ type: 'SubstitutionApproved', schema: 1, payload: {} });
}

function turnDown(reason: string, state: SubstitutionState, context: SubstitutionContext): Answer {
  if (state.status === 'none') return refuse('SubstitutionNotNamed');
  const refused = needsApprover(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'refused') return accept();
  if (state.status !== 'named') return refuse('SubstitutionIsOver');
  return needsReason(reason) ?? accept({ type: 'SubstitutionRefused', schema: 1, payload: { reason } });
}

/** Whoever is away takes it back, whoever acts for him lays it down, whoever approved it ends it. */
function revoke(reason: string, state: SubstitutionState, context: SubstitutionContext): Answer {
  if (state.status === 'none') return refuse('SubstitutionNotNamed');
  const self = actingPerson(context);
  const oneOfTwo = self !== undefined && (self === state.personId || self === state.substituteId);
  if (!oneOfTwo && !holdsRole(context, ...substitutionApprovers)) return refuse('SubstitutionNotYours');
  if (state.status === 'revoked') return accept();
  if (state.status === 'refused') return refuse('SubstitutionIsOver');
  return needsReason(reason) ?? accept({ type: 'SubstitutionRevoked', schema: 1, payload: { reason } });
}

function decide(command: SubstitutionCommand, state: SubstitutionState, context: SubstitutionContext): Answer {
  switch (command.type) {
    case 'NameSubstitute':
      return name(command, state, context);
    case 'ApproveSubstitution':
      return approve(state, context);
    case 'RefuseSubstitution':
      return turnDown(command.reason, state, context);
    case 'RevokeSubstitution':
      return revoke(command.reason, state, context);
    default:
      return assertNever(command);
  }
}

export const substitutionDecider: Decider<
  SubstitutionCommand,
  SubstitutionEvent,
  SubstitutionState,
  SubstitutionContext
> = { category: 'substitution', initial: noSubstitution, decide, evolve: evolveSubstitution };
