import { assertNever, touching, type Stored, type Touches } from '../kernel';
import type { TrackEvent } from './track.events';

/** The track itself; what it means to its accountability is written to that stream in the same append. */
export function trackTouches(event: Stored<TrackEvent>): Touches {
  switch (event.type) {
    case 'TrackOpened':
    case 'TrackSubjectNamed':
    case 'TrackEvidenceRecorded':
    case 'TrackTalkRecorded':
    case 'TrackReminderSent':
    case 'TrackRungFired':
    case 'TrackRungDrafted':
    case 'TrackRungSigned':
    case 'TrackRungDeclined':
    case 'TrackDeadlineRederived':
    case 'TrackConcluded':
    case 'TrackWaived':
    case 'TrackReopened':
      return touching(event.stream);
    default:
      return assertNever(event);
  }
}
