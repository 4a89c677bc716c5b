import { accept, actingPerson, needsReason, needsRole, reject } from '../kernel';
import type { Decision, Refusal } from '../kernel';
import { documentNumberOf } from '../document-number/document-number.state';
import { localDateOf, yearOf } from '../time';
import type { CorrectRung, DeclineRung, HoldRung, ReleaseRung, SignRung } from './escalation.commands';
import type { EscalationContext } from './escalation.context';
import type { EscalationEvent } from './escalation.events';
import type { EscalationState, RungState } from './escalation.state.types';
import { needsOpen, rungOf } from './rungs';

type Answer = Decision<EscalationEvent>;

export function holdRung({ level, reason }: HoldRung, state: EscalationState, context: EscalationContext): Answer {
  const refused = needsRole(context, 'commissionOffice') ?? needsOpen(state) ?? needsReason(reason);
  if (refused !== undefined) return refused;
  const rung = rungOf(state, level);
  if (rung === undefined) return reject('RungUnknown', { level });
  if (rung.status !== 'waiting') return reject('RungNotWaiting', { level, status: rung.status });
  return accept({ type: 'RungHeld', schema: 1, payload: { level, reason } });
}

/** Ends a hold, or lets a waiting rung through beforehand. */
export function releaseRung({ level }: ReleaseRung, state: EscalationState, context: EscalationContext): Answer {
  const refused = needsRole(context, 'commissionOffice') ?? needsOpen(state);
  if (refused !== undefined) return refused;
  const rung = rungOf(state, level);
  if (rung === undefined) return reject('RungUnknown', { level });
  if (rung.status === 'waiting' && rung.released === true) return accept();
  if (rung.status !== 'waiting' && rung.status !== 'held') {
    return reject('RungNotWaiting', { level, status: rung.status });
  }
  return accept({ type: 'RungReleased', schema: 1, payload: { level } });
}

/** Only the approver whom the plan names decides on a draft. */
function needsApprover(rung: RungState | undefined, level: number, context: EscalationContext): Refusal | undefined {
  if (rung === undefined) return reject('RungUnknown', { level });
  if (rung.status !== 'drafted' || rung.approver === undefined) {
    return reject('RungNotDrafted', { level, status: rung.status });
  }
  return needsRole(context, rung.approver);
}

export function signRung({ level }: SignRung, state: EscalationState, context: EscalationContext): Answer {
  const rung = rungOf(state, level);
  const refused = needsOpen(state) ?? needsApprover(rung, level, context);
  const signer = actingPerson(context);
  if (refused !== undefined) return refused;
  if (rung === undefined || signer === undefined) return reject('RungUnknown', { level });
  if (context.facts.outstanding === 0) return reject('DutyAlreadyMet');
  if (rung.provisional) return reject('RungRestsOnProvisionalDate', { level, dueAt: rung.dueAt });
  const documentNumber = documentNumberOf(yearOf(localDateOf(context.now)), context.nextDocumentNumber);
  return accept({ type: 'RungSigned', schema: 1, payload: { level, act: rung.act, signer, documentNumber } });
}

export const declineRung = (
  { level, reason }: DeclineRung,
  state: EscalationState,
  context: EscalationContext,
): Answer =>
  needsOpen(state) ??
  needsApprover(rungOf(state, level), level, context) ??
  needsReason(reason) ??
  accept({ type: 'RungDeclined', schema: 1, payload: { level, reason } });

/** Also after the escalation has stopped: what was signed can turn out wrong at any time. */
export function correctRung(
  { level, reason }: CorrectRung,
  state: EscalationState,
  context: EscalationContext,
): Answer {
  const refused = needsRole(context, 'commissionOffice', 'leader') ?? needsReason(reason);
  if (refused !== undefined) return refused;
  const rung = rungOf(state, level);
  if (rung?.status !== 'signed') return reject('RungNotSigned', { level });
  if (rung.correction !== undefined) return reject('RungAlreadyCorrected', { level });
  return accept({ type: 'RungCorrected', schema: 1, payload: { level, reason } });
}
