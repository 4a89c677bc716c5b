import {
  assertNever,
  campaignOfStream,
  partsOf,
  personId,
  touching,
  unitId,
  type Stored,
  type Touches,
} from '../kernel';
import { participationStream } from '../participation/participation.stream';
import { withdrawalStream } from '../withdrawal/withdrawal.stream';
import type { EscalationEvent } from './escalation.events';

/**
 * Opening and stopping change what the owner of the duty may open next. A stream's name tells no more than
 * `{owner}.{duty or item}.{cycle}`, so both owners that it can mean are named; the one that does not exist has no agenda.
 */
export function escalationTouches(event: Stored<EscalationEvent>): Touches {
  const { stream } = event;
  switch (event.type) {
    case 'EscalationOpened':
    case 'EscalationStopped': {
      const campaign = campaignOfStream(stream);
      const [owner = '', owed = ''] = (partsOf(stream)[1] ?? '').split('.');
      return touching(
        stream,
        participationStream(campaign, unitId(owner)),
        withdrawalStream(campaign, personId(owner), owed),
      );
    }
    case 'RungSigned': {
      // A signed rung of accountability is a finding against the unit, which its part pursues.
      const [owner = ''] = (partsOf(stream)[1] ?? '').split('.');
      return event.payload.act === 'accountability'
        ? touching(stream, participationStream(campaignOfStream(stream), unitId(owner)))
        : touching(stream);
    }
    case 'RungFired':
    case 'RungDrafted':
    case 'RungDeclined':
    case 'RungHeld':
    case 'RungReleased':
    case 'RungSkipped':
    case 'RungCorrected':
    case 'RungsRederived':
      return touching(stream);
    default:
      return assertNever(event);
  }
}
