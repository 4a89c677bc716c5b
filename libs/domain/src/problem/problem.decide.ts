import { accept, assertNever, needsPast, needsRole, sameJson, type Decider, type Decision } from '../kernel';
import type { Role } from '../plan/plan.types';
import { dueInstant, localDateOf } from '../time';
import { needsOwnerOrKeeper, needsStatus, refuse } from './needs-problem';
import type { ClaimRectification, ListProblem, ProblemCommand, SetRectification } from './problem.commands';
import type { ProblemContext } from './problem.context';
import type { ProblemEvent } from './problem.events';
import { evolveProblem, noProblem } from './problem.state';
import type { ProblemState } from './problem.state.types';
import { close, lookBack, publicise, refer, rejectClaim, reopen, settle, verify } from './review-problem.decide';

type Answer = Decision<ProblemEvent>;

const isWholeFen = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

/** Who enters problems: the unit itself, whoever oversees its discipline, and the office of the campaign. */
export const problemListers: readonly Role[] = [
  'coordinator',
  'unitHead',
  'unitDeputy',
  'disciplineGroup',
  'partInspector',
  'commissionOffice',
];

function list(command: ListProblem, state: ProblemState, context: ProblemContext): Answer {
  const { type: _, occurredAt, ...payload } = command;
  const refused = needsRole(context, ...problemListers) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') {
    return state.foundAt === occurredAt && state.description === payload.description
      ? accept()
      : refuse('ProblemAlreadyListed');
  }
  const { problemClasses } = context;
  if (problemClasses.length > 0 && !problemClasses.includes(payload.problemClass)) {
    return refuse('ProblemClassUnknown', { problemClass: payload.problemClass });
  }
  if (payload.personId !== undefined && !context.staff.includes(payload.personId)) return refuse('SubjectNotInUnit');
  if (payload.description.trim() === '') return refuse('ProblemDescriptionMissing');
  if (payload.amountFen !== undefined && !isWholeFen(payload.amountFen)) return refuse('ProblemAmountNotWholeFen');
  return accept({ type: 'ProblemFound', schema: 1, payload, occurredAt });
}

function setRectification(command: SetRectification, state: ProblemState, context: ProblemContext): Answer {
  const { type: _, ...set } = command;
  const refused =
    needsRole(context, 'coordinator', 'unitHead', 'unitDeputy', 'commissionOffice') ??
    needsStatus(state, 'found', 'rectifying');
  if (refused !== undefined) return refused;
  if (state.status === 'rectifying' && sameJson(set, standing(state))) return accept();
  if (set.measure.trim() === '') return refuse('MeasureMissing');
  if (!context.staff.includes(set.ownerId)) return refuse('OwnerNotInUnit');
  if (set.dueOn < localDateOf(context.now)) return refuse('RectificationDateNotAhead', { date: set.dueOn });
  const deadline = dueInstant({ kind: 'fixed', on: set.dueOn }, context.now, context.calendar);
  return accept({ type: 'RectificationSet', schema: 1, payload: { ...set, deadline } });
}

const standing = ({ measure, ownerId, dueOn }: ProblemState) => ({ measure, ownerId, dueOn });

function claim(command: ClaimRectification, state: ProblemState, context: ProblemContext): Answer {
  const { type: _, occurredAt, ...payload } = command;
  const refused = needsStatus(state, 'rectifying', 'claimed') ?? needsOwnerOrKeeper(state, context);
  if (refused !== undefined) return refused;
  const future = needsPast(occurredAt, context);
  if (future !== undefined) return future;
  if (state.claim !== undefined) {
    const { at, result, evidence, files } = state.claim;
    if (at === occurredAt && sameJson({ result, evidence, files }, payload)) return accept();
    return refuse('RectificationNotVerified');
  }
  if (payload.result.trim() === '') return refuse('RectificationResultMissing');
  if (payload.evidence.trim() === '' && payload.files.length === 0) return refuse('RectificationEvidenceMissing');
  return accept({ type: 'RectificationClaimed', schema: 1, payload, occurredAt });
}

function decide(command: ProblemCommand, state: ProblemState, context: ProblemContext): Answer {
  switch (command.type) {
    case 'ListProblem':
      return list(command, state, context);
    case 'SetRectification':
      return setRectification(command, state, context);
    case 'ClaimRectification':
      return claim(command, state, context);
    case 'VerifyRectification':
      return verify(command, state, context);
    case 'RejectRectification':
      return rejectClaim(command, state, context);
    case 'PubliciseProblem':
      return publicise(command, state, context);
    case 'CloseProblem':
      return close(command, state, context);
    case 'LookBackAtProblem':
      return lookBack(command, state, context);
    case 'ReopenProblem':
      return reopen(command, state, context);
    case 'SettleTendency':
      return settle(command, state, context);
    case 'ReferProblem':
      return refer(command, state, context);
    default:
      return assertNever(command);
  }
}

export const problemDecider: Decider<ProblemCommand, ProblemEvent, ProblemState, ProblemContext> = {
  category: 'problem',
  initial: noProblem,
  decide,
  evolve: evolveProblem,
};
