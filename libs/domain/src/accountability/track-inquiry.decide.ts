import { accept, isSealed, needsPast, needsReason, reject, type Decision, type Sealable } from '../kernel';
import { handledBy } from './derive-tracks';
import { needsOpenTrack, needsWorker } from './track-hands';
import type { NameTrackSubject, RecordTrackEvidence, RecordTrackTalk } from './track.commands';
import type { TrackContext } from './track.context';
import type { TrackEvent } from './track.events';
import type { TrackState } from './track.state.types';
import type { TrackSubject } from './track-subject';

type Answer = Decision<TrackEvent>;

const blank = (text: Sealable<string>): boolean => !isSealed(text) && text.trim() === '';

/** From here on the track goes to whoever may handle it: to the superior when it is the handling body's own leader. */
export function nameSubject(command: NameTrackSubject, state: TrackState, context: TrackContext): Answer {
  const { personId, unitId, reason } = command;
  const refused = needsOpenTrack(state) ?? needsWorker(state, context);
  if (refused !== undefined) return refused;
  const { subject: known } = state;
  if (known?.kind === 'person' && known.personId === personId && known.unitId === unitId) return accept();
  if (context.rule.on !== 'person') return reject('TrackOnOrganisation');
  if (context.actor.kind === 'person' && context.actor.personId === personId) return reject('TrackSubjectIsYou');
  const noReason = needsReason(reason);
  if (noReason !== undefined) return noReason;
  const subject: TrackSubject = { kind: 'person', personId, unitId };
  const by = handledBy(subject, context.handling, context);
  return accept({ type: 'TrackSubjectNamed', schema: 1, payload: { subject, handledBy: by, reason } });
}

export function recordEvidence(command: RecordTrackEvidence, state: TrackState, context: TrackContext): Answer {
  const { evidenceId, description, fileIds, occurredAt } = command;
  const refused = needsOpenTrack(state) ?? needsWorker(state, context) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.evidence.includes(evidenceId)) return accept();
  if (blank(description)) return reject('TrackEvidenceMissing');
  const payload = { evidenceId, description, fileIds };
  return accept({ type: 'TrackEvidenceRecorded', schema: 1, payload, occurredAt });
}

export function recordTalk(command: RecordTrackTalk, state: TrackState, context: TrackContext): Answer {
  const { type: _, occurredAt, ...payload } = command;
  const refused = needsOpenTrack(state) ?? needsWorker(state, context) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.talks.includes(command.talkId)) return accept();
  if (command.talkerIds.length === 0 || command.talkerIds.includes(command.personId)) return reject('TrackTalkAlone');
  if (blank(command.content)) return reject('TrackTalkMissing');
  return accept({ type: 'TrackTalkRecorded', schema: 1, payload, occurredAt });
}
