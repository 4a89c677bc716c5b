import { assertNever, campaignOfStream, touching, type Stored, type Touches } from '../kernel';
import { campaignStream } from '../campaign/campaign.stream';
import { participationPrefix } from '../participation/participation.stream';
import { escalationPrefix } from '../escalation/escalation.stream';
import type { ReportingCycleEvent } from './reporting-cycle.events';

/** The campaign counts its cycles; a unit's part and its ladders look at the day of a period. */
export function reportingCycleTouches(event: Stored<ReportingCycleEvent>): Touches {
  const { stream } = event;
  const campaign = campaignOfStream(stream);
  switch (event.type) {
    case 'ReportingCycleStarted':
      return touching(stream, campaignStream(campaign));
    case 'ReportPeriodOpened':
    case 'ReturnsAsked':
    case 'ReportPeriodClosed':
      return touching(stream);
    case 'ReportPeriodRederived':
      return { streams: [stream], prefixes: [participationPrefix(campaign), escalationPrefix(campaign)] };
    case 'ReportingCycleConcluded':
      return { streams: [stream, campaignStream(campaign)], prefixes: [participationPrefix(campaign)] };
    default:
      return assertNever(event);
  }
}
