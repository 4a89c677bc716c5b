import { accept, actingPerson, holdsRole, needsReason, needsRole, reject, type Decision } from '../kernel';
import { limitIn } from '../policy/policy-numbers';
import { dueInstant, localDateOf } from '../time';
import type { AnswerSupervision, FileCase, SuperviseCase, TakeOverCase } from './case.commands';
import type { CaseContext } from './case.context';
import type { CaseEvent } from './case.events';
import type { CaseState } from './case.state.types';
import { needsOpen, needsOther, refuse } from './needs-standing';

type Answer = Decision<CaseEvent>;

/** Whose file lies above is filed on above: authority follows cadre management. */
const authorityOver = ({ concerned }: CaseContext): 'own' | 'superior' =>
  concerned.some(({ cityManaged }) => cityManaged) ? 'superior' : 'own';

export function file(command: FileCase, state: CaseState, context: CaseContext): Answer {
  const { type: _, ...filed } = command;
  const authority = authorityOver(context);
  if (!holdsRole(context, 'leader', 'superiorCommission')) return needsRole(context, 'leader') ?? accept();
  if (authority === 'superior' && !holdsRole(context, 'superiorCommission')) return refuse('CaseAboveAuthority');
  const refused = needsOther(filed, context);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') return state.number === filed.number ? accept() : refuse('CaseAlreadyFiled');
  if (filed.personIds.length === 0) return refuse('CaseConcernsNobody');
  if (filed.number.trim() === '') return refuse('CaseNumberMissing');
  if (filed.actOn > localDateOf(context.now)) return refuse('CaseActInFuture', { actOn: filed.actOn });
  if (context.clueRefusal !== undefined) return reject(context.clueRefusal.code, context.clueRefusal.details);
  const rule = limitIn(context.policy, 'examination');
  const deadline = rule && dueInstant(rule, context.now, context.calendar);
  return accept({ type: 'CaseFiled', schema: 1, payload: { ...filed, authority, ...(deadline && { deadline }) } });
}

export function takeOver(command: TakeOverCase, state: CaseState, context: CaseContext): Answer {
  const { handlingUnitId, reason } = command;
  const refused =
    needsOpen(state) ?? needsRole(context, 'superiorCommission') ?? needsOther(state, context) ?? needsReason(reason);
  if (refused !== undefined) return refused;
  if (state.handlingUnitId === handlingUnitId) return accept();
  return accept({ type: 'CaseTakenOver', schema: 1, payload: { handlingUnitId, reason, authority: 'superior' } });
}

export function supervise(command: SuperviseCase, state: CaseState, context: CaseContext): Answer {
  const { supervisionId, instruction, dueOn } = command;
  const refused =
    needsOpen(state) ??
    needsRole(context, 'leader', 'superiorCommission') ??
    needsOther(state, context) ??
    needsReason(instruction);
  if (refused !== undefined) return refused;
  if (state.supervisions.some((each) => each.supervisionId === supervisionId)) return accept();
  if (dueOn < localDateOf(context.now)) return refuse('CaseDateNotAhead', { date: dueOn });
  const deadline = dueInstant({ kind: 'fixed', on: dueOn }, context.now, context.calendar);
  return accept({ type: 'CaseSupervised', schema: 1, payload: { supervisionId, instruction, deadline } });
}

export function answerSupervision(command: AnswerSupervision, state: CaseState, context: CaseContext): Answer {
  const { supervisionId, answer } = command;
  const person = actingPerson(context);
  const onTeam = person !== undefined && state.team.includes(person);
  const refused =
    needsOpen(state) ??
    (onTeam ? undefined : needsRole(context, 'caseSupervisor')) ??
    needsOther(state, context) ??
    needsReason(answer);
  if (refused !== undefined) return refused;
  const asked = state.supervisions.find((each) => each.supervisionId === supervisionId);
  if (asked === undefined) return refuse('SupervisionUnknown');
  if (asked.answer !== undefined) return asked.answer === answer ? accept() : refuse('SupervisionAnsweredAlready');
  return accept({ type: 'SupervisionAnswered', schema: 1, payload: { supervisionId, answer } });
}
