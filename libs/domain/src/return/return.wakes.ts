import { assertNever, touchesNothing, type Stored, type Touches } from '../kernel';
import { unitEscalationPrefix } from '../escalation/escalation.stream';
import { participationStream } from '../participation/participation.stream';
import { returnDuty } from './return-duty';
import { returnOfStream } from './return.stream';
import type { ReturnEvent } from './return.events';

/** What is sent is owed no more, and what is opened again is owed again: the unit's part and the ladder of a periodic return look at it. */
function touchesUnit({ stream }: Stored<ReturnEvent>): Touches {
  const { campaignId, unitId, obligation, period } = returnOfStream(stream);
  const ladder = unitEscalationPrefix(campaignId, unitId, returnDuty({ obligation, period }));
  return { streams: [participationStream(campaignId, unitId)], prefixes: [ladder] };
}

/** A return has no workflow of its own: its day and its ladder are those of the unit's part. */
export function returnTouches(event: Stored<ReturnEvent>): Touches {
  switch (event.type) {
    case 'ReturnDue':
    case 'ReturnSent':
    case 'ReturnAmended':
    case 'ReturnSentBack':
      return touchesUnit(event);
    case 'ReturnDrafted':
    case 'DifferenceKept':
    case 'ReturnSigned':
    case 'ZeroReturnSigned':
    case 'ReturnReceived':
      return touchesNothing;
    default:
      return assertNever(event);
  }
}
