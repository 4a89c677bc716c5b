import {
  actingPerson,
  holdsRole,
  isEngine,
  needsRole,
  reject,
  type PersonId,
  type Refusal,
  type Rejection,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import type { ClueContext } from './clue.context';
import type { clueRejections } from './clue.rejections';
import { barredFrom, clueSettled, clueWorkers } from './clue.state';
import type { ClueState, ClueStatus } from './clue.state.types';
import { officerBar } from './officer-bar';

export const refuse = (code: keyof typeof clueRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** Who registers what comes in, at every level. */
export const intakeRoles: readonly Role[] = [
  'intakeClerk',
  'caseSupervisor',
  'commissionOffice',
  'disciplineGroup',
  'partInspector',
];
/** Who keeps, classifies and proposes. */
export const triageRoles: readonly Role[] = ['caseSupervisor', 'commissionOffice'];
/** Who approves. */
export const approverRoles: readonly Role[] = ['leader'];

export function needsStep(state: ClueState, ...allowed: readonly ClueStatus[]): Refusal | undefined {
  if (allowed.includes(state.status)) return undefined;
  if (state.status === 'none') return refuse('ClueNotRegistered');
  return clueSettled(state) ? refuse('ClueSettled') : refuse('ClueNotInThatStep', { status: state.status });
}

/** The actor holds one of the roles, and is neither concerned nor recused. */
export function needsActor(state: ClueState, context: ClueContext, roles: readonly Role[]): Refusal | undefined {
  const person = actingPerson(context);
  if (person !== undefined && barredFrom(state, person)) return refuse('ClueActorBarred');
  return needsRole(context, ...roles);
}

export const needsTriage = (state: ClueState, context: ClueContext): Refusal | undefined =>
  needsActor(state, context, triageRoles);

/** An officer who works on it, or whoever keeps clues. */
export function needsWorker(state: ClueState, context: ClueContext): Refusal | undefined {
  const person = actingPerson(context);
  if (person !== undefined && barredFrom(state, person)) return refuse('ClueActorBarred');
  const works = person !== undefined && clueWorkers(state).includes(person) && holdsRole(context, 'caseOfficer');
  return works ? undefined : needsRole(context, ...triageRoles);
}

/** Nobody approves what he proposed or worked on. */
export function needsApprover(state: ClueState, context: ClueContext): Refusal | undefined {
  const refused = needsActor(state, context, approverRoles);
  if (refused !== undefined) return refused;
  const person = actingPerson(context);
  const own = [state.proposedBy, state.inquiry?.concludedBy, ...clueWorkers(state)];
  return own.includes(person) ? refuse('ClueProposerCannotApprove') : undefined;
}

export const needsWords = (text: string): Refusal | undefined =>
  text.trim() === '' ? refuse('CluePaperMissing') : undefined;

/** Everybody named is a case officer here, and has no interest in the matter. */
export function needsFitOfficers(
  state: ClueState,
  { candidates }: ClueContext,
  named: readonly PersonId[],
): Refusal | undefined {
  for (const person of named) {
    const facts = candidates.find((each) => each.personId === person);
    if (facts === undefined || !facts.officer) return refuse('ClueOfficerUnknown');
    const cause = officerBar(state, facts);
    if (cause !== undefined) return refuse('ClueOfficerBarred', { cause });
  }
  return undefined;
}

/** What another body or the engine brings is registered by the system; anybody else by his role. */
export const needsIntake = (context: ClueContext): Refusal | undefined =>
  isEngine(context) ? undefined : needsRole(context, ...intakeRoles);
