import { accept, needsEngine, reject } from '../kernel';
import type { Decision, Refusal } from '../kernel';
import type { DraftRung, FireRung, SkipRung } from './escalation.commands';
import type { EscalationContext } from './escalation.context';
import type { EscalationEvent } from './escalation.events';
import type { EscalationState, RungState } from './escalation.state.types';
import { effectiveDue, isOvertaken, isPending, nextRung } from './rung-clock';
import { needsOpen, rungOf } from './rungs';

type Answer = Decision<EscalationEvent>;

/** The ladder is climbed one rung at a time, by nobody who has met his duty, and never past a hold. */
function needsTurn(state: EscalationState, rung: RungState, context: EscalationContext): Refusal | undefined {
  const { level } = rung;
  if (rung.status === 'held') return reject('RungOnHold', { level });
  if (nextRung(state)?.level !== level) return reject('RungBelowPending', { level });
  if (context.facts.outstanding === 0) return reject('DutyAlreadyMet');
  const dueAt = effectiveDue(state, rung, context.calendar);
  return context.now < dueAt ? reject('NotDueYet', { dueAt }) : undefined;
}

export function fireRung({ level }: FireRung, state: EscalationState, context: EscalationContext): Answer {
  const refused = needsEngine(context) ?? needsOpen(state);
  if (refused !== undefined) return refused;
  const rung = rungOf(state, level);
  if (rung?.mode !== 'automatic') return reject('RungUnknown', { level });
  if (!isPending(rung)) return accept();
  const { act } = rung;
  const { outstanding } = context.facts;
  const dueAt = effectiveDue(state, rung, context.calendar);
  return (
    needsTurn(state, rung, context) ??
    accept({ type: 'RungFired', schema: 1, payload: { level, act, dueAt, outstanding } })
  );
}

/** A document or a mark on somebody's record may not rest on a date that can still move. */
export function draftRung({ level }: DraftRung, state: EscalationState, context: EscalationContext): Answer {
  const refused = needsEngine(context) ?? needsOpen(state);
  if (refused !== undefined) return refused;
  const rung = rungOf(state, level);
  if (rung?.mode !== 'draft' || rung.approver === undefined) return reject('RungUnknown', { level });
  if (!isPending(rung)) return accept();
  if (rung.provisional) return reject('RungRestsOnProvisionalDate', { level, dueAt: rung.dueAt });
  const { act, approver } = rung;
  const { outstanding } = context.facts;
  const dueAt = effectiveDue(state, rung, context.calendar);
  return (
    needsTurn(state, rung, context) ??
    accept({ type: 'RungDrafted', schema: 1, payload: { level, act, dueAt, approver, outstanding } })
  );
}

export function skipRung({ level, reason }: SkipRung, state: EscalationState, context: EscalationContext): Answer {
  const refused = needsEngine(context) ?? needsOpen(state);
  if (refused !== undefined) return refused;
  const rung = rungOf(state, level);
  if (rung?.mode !== 'automatic') return reject('RungUnknown', { level });
  if (rung.status === 'skipped') return accept();
  if (rung.status !== 'waiting' || !isOvertaken(state, rung, context.now)) return reject('RungNotOvertaken', { level });
  return accept({ type: 'RungSkipped', schema: 1, payload: { level, reason } });
}
