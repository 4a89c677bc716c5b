import { accept, actingPerson, needsReason, reject, sameJson, type Decision, type Refusal } from '../kernel';
import { dueInstant } from '../time';
import { needsApprover, needsOpenTrack } from './track-hands';
import type { ConcludeTrack, ReopenTrack, WaiveTrack } from './track.commands';
import type { TrackContext } from './track.context';
import type { TrackEvent, TrackMeasure } from './track.events';
import { trackSettled } from './track.state';
import type { TrackState } from './track.state.types';

type Answer = Decision<TrackEvent>;

const measuresFor: Readonly<Record<'person' | 'organisation', readonly TrackMeasure[]>> = {
  person: ['circular', 'admonition', 'adjustment', 'sanction'],
  organisation: ['examination', 'circular', 'reorganisation'],
};

function needsFitting({ measures }: ConcludeTrack, state: TrackState): Refusal | undefined {
  if (state.subject === undefined) return reject('TrackSubjectUnnamed');
  const allowed = measuresFor[state.subject.kind];
  const stranger = measures.find((measure) => !allowed.includes(measure));
  return stranger === undefined ? undefined : reject('TrackMeasureNotFitting', { measure: stranger });
}

/** No fault, or one or several measures (B7), on what was gathered. */
export function conclude(command: ConcludeTrack, state: TrackState, context: TrackContext): Answer {
  const { measures, reason, document } = command;
  const { concludedBy } = context.rule;
  const same = state.reason === reason && state.document === document && sameJson(state.measures, measures);
  if (state.status === 'concluded' && same) return needsApprover(concludedBy, state, context) ?? accept();
  const refused =
    needsOpenTrack(state) ??
    needsApprover(concludedBy, state, context) ??
    needsFitting(command, state) ??
    needsReason(reason);
  const approvedBy = actingPerson(context);
  if (refused !== undefined) return refused;
  if (document.trim() === '') return reject('TrackDocumentMissing');
  if (state.evidence.length + state.talks.length === 0) return reject('TrackWithoutEvidence');
  if (approvedBy === undefined) return reject('Forbidden', { needed: concludedBy });
  const payload = { measures: [...new Set(measures)], reason, document, approvedBy };
  return accept({ type: 'TrackConcluded', schema: 1, payload });
}

/** Let go with reason and authority, also while nobody is named. */
export function waive({ reason, authority }: WaiveTrack, state: TrackState, context: TrackContext): Answer {
  const { waivedBy } = context.rule;
  const same = state.reason === reason && state.authority === authority;
  if (state.status === 'waived' && same) return needsApprover(waivedBy, state, context) ?? accept();
  const refused = needsOpenTrack(state) ?? needsApprover(waivedBy, state, context) ?? needsReason(reason);
  const approvedBy = actingPerson(context);
  if (refused !== undefined) return refused;
  if (authority.trim() === '') return reject('WaiverAuthorityMissing');
  if (approvedBy === undefined) return reject('Forbidden', { needed: waivedBy });
  return accept({ type: 'TrackWaived', schema: 1, payload: { reason, authority, approvedBy } });
}

/** Responsibility is lifelong: new facts reopen it whenever they come; a case that is closed stays closed. */
export function reopen({ reason }: ReopenTrack, state: TrackState, context: TrackContext): Answer {
  if (state.status === 'none') return reject('TrackUnknown');
  const refused = needsApprover(context.rule.concludedBy, state, context);
  if (refused !== undefined) return refused;
  if (!trackSettled(state)) return state.reopened > 0 && state.reason === reason ? accept() : reject('TrackNotSettled');
  const noReason = needsReason(reason);
  if (noReason !== undefined) return noReason;
  const deadline = dueInstant(context.rule.due, context.now, context.calendar, context);
  return accept({ type: 'TrackReopened', schema: 1, payload: { reason, deadline } });
}
