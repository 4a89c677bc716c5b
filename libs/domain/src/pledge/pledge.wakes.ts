import { assertNever, campaignOfStream, touchesNothing, type Stored, type Touches } from '../kernel';
import { unitEscalationPrefix } from '../escalation/escalation.stream';
import { participationStream } from '../participation/participation.stream';
import type { PledgeEvent } from './pledge.events';
import { subjectOfPledge } from './pledge.stream';

/** A pledge has no workflow of its own: its unit waits for it, and so does the escalation of the unit's duty. */
export function pledgeTouches(event: Stored<PledgeEvent>): Touches {
  const campaignId = campaignOfStream(event.stream);
  switch (event.type) {
    case 'PledgeAsked':
    case 'PledgeSigned':
    case 'PledgeWaived': {
      const subject = subjectOfPledge(event.stream);
      if (subject?.kind === 'person') {
        return { streams: [], prefixes: [], unitOf: [{ campaignId, personId: subject.personId }] };
      }
      if (subject === undefined) return touchesNothing;
      return {
        streams: [participationStream(campaignId, subject.unitId)],
        prefixes: [unitEscalationPrefix(campaignId, subject.unitId)],
      };
    }
    case 'PledgeFiled':
    case 'PledgePublicised':
    case 'PledgeBreached':
      return touchesNothing;
    default:
      return assertNever(event);
  }
}
