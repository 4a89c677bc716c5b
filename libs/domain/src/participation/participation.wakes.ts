import { assertNever, campaignOfStream, partsOf, touching, touchesNothing, unitId } from '../kernel';
import type { Stored, Touches } from '../kernel';
import { campaignStream } from '../campaign/campaign.stream';
import { unitEscalationPrefix } from '../escalation/escalation.stream';
import type { ParticipationEvent } from './participation.events';

/** The campaign counts who started and concluded; the escalations of a duty look at its deadline and whether it is done. */
export function participationTouches(event: Stored<ParticipationEvent>): Touches {
  const { stream } = event;
  const campaign = campaignOfStream(stream);
  switch (event.type) {
    case 'ParticipationStarted':
    case 'ParticipationConcluded':
      return touching(stream, campaignStream(campaign));
    case 'DeadlineSet':
    case 'DeclarationsAsked':
    case 'PledgesAsked':
    case 'ExtensionRequested':
    case 'ExtensionRefused':
      return touching(stream);
    case 'DeadlineRederived':
    case 'UnitDutyReported':
    case 'ExtensionGranted': {
      const unit = unitId(partsOf(stream)[1] ?? '');
      return { streams: [stream], prefixes: [unitEscalationPrefix(campaign, unit, event.payload.duty)] };
    }
    case 'PersonsChased':
      return touchesNothing;
    default:
      return assertNever(event);
  }
}
