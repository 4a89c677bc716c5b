import { accept, needsPast, needsReason, needsRole, type Decision, type Instant, type Refusal } from '../kernel';
import { needsAnother, needsStatus, refuse } from './needs-problem';
import type {
  CloseProblem,
  LookBackAtProblem,
  PubliciseProblem,
  ReferProblem,
  RejectRectification,
  ReopenProblem,
  SettleTendency,
  VerifyRectification,
} from './problem.commands';
import type { ProblemContext } from './problem.context';
import type { ProblemEvent } from './problem.events';
import type { ProblemState } from './problem.state.types';

type Answer = Decision<ProblemEvent>;

const reviewers = ['unitHead', 'disciplineGroup', 'partInspector', 'commissionOffice'] as const;

const needsReviewer = (state: ProblemState, context: ProblemContext): Refusal | undefined =>
  needsRole(context, ...reviewers) ?? needsAnother(state, context);

export function verify({ opinion }: VerifyRectification, state: ProblemState, context: ProblemContext): Answer {
  const refused = needsReviewer(state, context) ?? needsStatus(state, 'claimed', 'verified');
  if (refused !== undefined) return refused;
  if (state.status === 'verified')
    return state.verified?.opinion === opinion ? accept() : refuse('RectificationAlreadyVerified');
  if (opinion.trim() === '') return refuse('OpinionMissing');
  return accept({ type: 'RectificationVerified', schema: 1, payload: { opinion } });
}

export function rejectClaim({ reason }: RejectRectification, state: ProblemState, context: ProblemContext): Answer {
  const refused = needsReviewer(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'rectifying' && state.rejectedFor === reason) return accept();
  return (
    needsStatus(state, 'claimed', 'verified') ??
    needsReason(reason) ??
    accept({ type: 'RectificationRejected', schema: 1, payload: { reason } })
  );
}

export function publicise(command: PubliciseProblem, state: ProblemState, context: ProblemContext): Answer {
  const { type: _, occurredAt, ...payload } = command;
  const refused =
    needsRole(context, 'coordinator', 'unitHead', 'commissionOffice') ??
    needsStatus(state, 'rectifying', 'claimed', 'verified', 'closed') ??
    needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.publicised.some(({ at, medium }) => at === occurredAt && medium === payload.medium)) return accept();
  if (payload.medium.trim() === '') return refuse('MediumMissing');
  return accept({ type: 'ProblemPublicised', schema: 1, payload, occurredAt });
}

/** 销号: only what another person has verified. */
export function close({ opinion }: CloseProblem, state: ProblemState, context: ProblemContext): Answer {
  const refused = needsReviewer(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'closed') return accept();
  return needsStatus(state, 'verified') ?? accept({ type: 'ProblemClosed', schema: 1, payload: { opinion } });
}

export function lookBack(command: LookBackAtProblem, state: ProblemState, context: ProblemContext): Answer {
  const { finding, occurredAt } = command;
  const refused = needsReviewer(state, context) ?? needsStatus(state, 'closed') ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.lookedBackAt === occurredAt) return accept();
  if (beforeClosing(occurredAt, state)) return refuse('LookBackBeforeClosing');
  if (finding.trim() === '') return refuse('OpinionMissing');
  return accept({ type: 'ProblemLookedBack', schema: 1, payload: { finding }, occurredAt });
}

const beforeClosing = (at: Instant, { closedAt }: ProblemState): boolean => closedAt !== undefined && at < closedAt;

export function reopen({ reason }: ReopenProblem, state: ProblemState, context: ProblemContext): Answer {
  return (
    needsRole(context, ...reviewers) ??
    needsStatus(state, 'closed') ??
    needsReason(reason) ??
    accept({ type: 'ProblemReopened', schema: 1, payload: { reason } })
  );
}

export function settle(command: SettleTendency, state: ProblemState, context: ProblemContext): Answer {
  const { by, note, occurredAt } = command;
  const refused = needsReviewer(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'settled' && state.settledBy === by) return accept();
  const unfit = needsStatus(state, 'found', 'rectifying', 'claimed', 'verified') ?? needsPast(occurredAt, context);
  if (unfit !== undefined) return unfit;
  if (state.tendency !== true) return refuse('NotATendency');
  if (note.trim() === '') return refuse('OpinionMissing');
  return accept({ type: 'TendencySettled', schema: 1, payload: { by, note }, occurredAt });
}

export function refer({ reason }: ReferProblem, state: ProblemState, context: ProblemContext): Answer {
  const refused = needsRole(context, 'unitHead', 'disciplineGroup', 'commissionOffice') ?? needsAnother(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'referred') return accept();
  return (
    needsStatus(state, 'found', 'rectifying', 'claimed', 'verified', 'closed') ??
    needsReason(reason) ??
    accept({ type: 'ProblemReferred', schema: 1, payload: { reason } })
  );
}
