import {
  accept,
  needsEngine,
  needsReason,
  needsRole,
  reject,
  actingPerson,
  type Decision,
  type Refusal,
} from '../kernel';
import { rederivedDeadline, rungAhead, trackReminderAt } from './track-clock';
import { needsOpenTrack, needsOther } from './track-hands';
import type {
  DeclineTrackRung,
  DraftTrackRung,
  FireTrackRung,
  SendTrackReminder,
  SignTrackRung,
} from './track.commands';
import type { TrackContext } from './track.context';
import type { TrackEvent } from './track.events';
import type { TrackRung, TrackState } from './track.state.types';

type Answer = Decision<TrackEvent>;

/** What the engine asks for must be due, and at the instant that still holds. */
export function remind({ reminder, dueAt }: SendTrackReminder, state: TrackState, context: TrackContext): Answer {
  const refused = needsEngine(context) ?? needsOpenTrack(state);
  if (refused !== undefined) return refused;
  if (!context.rule.remindWorkingDaysBefore.includes(reminder)) return reject('ReminderUnknown', { reminder });
  if (state.remindersSent.includes(reminder)) return accept();
  const holds = state.deadline && trackReminderAt(reminder, state.deadline, context);
  if (holds !== dueAt) return reject('DueInstantMoved', { asked: dueAt, dueAt: holds ?? null });
  if (context.now < dueAt) return reject('NotDueYet', { dueAt });
  return accept({ type: 'TrackReminderSent', schema: 1, payload: { reminder, dueAt } });
}

/** Only a reminder or a chase fires by itself; every other rung becomes a draft that waits for its signature. */
export function climb(
  { type, level }: FireTrackRung | DraftTrackRung,
  state: TrackState,
  context: TrackContext,
): Answer {
  const refused = needsEngine(context) ?? needsOpenTrack(state);
  if (refused !== undefined) return refused;
  if (state.rungs.some((rung) => rung.level === level)) return accept();
  const rung = rungAhead(state, context);
  const mode = type === 'FireTrackRung' ? 'automatic' : 'draft';
  if (rung?.level !== level || rung.mode !== mode) return reject('TrackRungUnknown', { level });
  const { act, dueAt, approver } = rung;
  if (context.now < dueAt) return reject('NotDueYet', { dueAt });
  if (mode === 'automatic') return accept({ type: 'TrackRungFired', schema: 1, payload: { level, act, dueAt } });
  // A mark on somebody's record may not rest on a date that can still move.
  if (rung.provisional || state.deadline?.provisional === true) {
    return reject('RungRestsOnProvisionalDate', { level, dueAt });
  }
  if (approver === undefined) return reject('TrackRungUnknown', { level });
  return accept({ type: 'TrackRungDrafted', schema: 1, payload: { level, act, dueAt, approver } });
}

const draftOf = (state: TrackState, level: number): TrackRung | undefined =>
  state.rungs.find((rung) => rung.level === level);

function needsDraft(state: TrackState, rung: TrackRung | undefined, context: TrackContext): Refusal | undefined {
  if (rung?.approver === undefined) return reject('TrackRungUnknown', { level: rung?.level ?? 0 });
  return needsOther(state, context) ?? needsRole(context, rung.approver);
}

export function signRung({ level }: SignTrackRung, state: TrackState, context: TrackContext): Answer {
  const rung = draftOf(state, level);
  const refused = needsOpenTrack(state) ?? needsDraft(state, rung, context);
  const signer = actingPerson(context);
  if (refused !== undefined) return refused;
  if (rung === undefined || signer === undefined) return reject('TrackRungUnknown', { level });
  if (rung.status === 'signed') return accept();
  if (rung.status !== 'drafted') return reject('TrackRungDecided', { level });
  return accept({ type: 'TrackRungSigned', schema: 1, payload: { level, act: rung.act, signer } });
}

export function declineRung({ level, reason }: DeclineTrackRung, state: TrackState, context: TrackContext): Answer {
  const rung = draftOf(state, level);
  const refused = needsOpenTrack(state) ?? needsDraft(state, rung, context) ?? needsReason(reason);
  if (refused !== undefined) return refused;
  if (rung?.status === 'declined') return accept();
  if (rung?.status !== 'drafted') return reject('TrackRungDecided', { level });
  return accept({ type: 'TrackRungDeclined', schema: 1, payload: { level, reason } });
}

export function rederiveDeadline(state: TrackState, context: TrackContext): Answer {
  const refused = needsEngine(context) ?? needsOpenTrack(state);
  if (refused !== undefined) return refused;
  const deadline = rederivedDeadline(state, context);
  return deadline === undefined
    ? accept()
    : accept({ type: 'TrackDeadlineRederived', schema: 1, payload: { deadline } });
}
