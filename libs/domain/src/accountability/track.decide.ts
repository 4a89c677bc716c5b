import { assertNever, type Decider, type Decision } from '../kernel';
import { climb, declineRung, rederiveDeadline, remind, signRung } from './track-engine.decide';
import { nameSubject, recordEvidence, recordTalk } from './track-inquiry.decide';
import { conclude, reopen, waive } from './track-settling.decide';
import type { TrackCommand } from './track.commands';
import type { TrackContext } from './track.context';
import type { TrackEvent } from './track.events';
import { evolveTrack, noTrack } from './track.state';
import type { TrackState } from './track.state.types';

function decide(command: TrackCommand, state: TrackState, context: TrackContext): Decision<TrackEvent> {
  switch (command.type) {
    case 'NameTrackSubject':
      return nameSubject(command, state, context);
    case 'RecordTrackEvidence':
      return recordEvidence(command, state, context);
    case 'RecordTrackTalk':
      return recordTalk(command, state, context);
    case 'SendTrackReminder':
      return remind(command, state, context);
    case 'FireTrackRung':
    case 'DraftTrackRung':
      return climb(command, state, context);
    case 'SignTrackRung':
      return signRung(command, state, context);
    case 'DeclineTrackRung':
      return declineRung(command, state, context);
    case 'RederiveTrackDeadline':
      return rederiveDeadline(state, context);
    case 'ConcludeTrack':
      return conclude(command, state, context);
    case 'WaiveTrack':
      return waive(command, state, context);
    case 'ReopenTrack':
      return reopen(command, state, context);
    default:
      return assertNever(command);
  }
}

export const trackDecider: Decider<TrackCommand, TrackEvent, TrackState, TrackContext> = {
  category: 'accountabilityTrack',
  initial: noTrack,
  decide,
  evolve: evolveTrack,
};
