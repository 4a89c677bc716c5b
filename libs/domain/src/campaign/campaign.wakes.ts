import { assertNever, campaignOfStream, touching, type Stored, type Touches } from '../kernel';
import { escalationPrefix } from '../escalation/escalation.stream';
import { participationPrefix } from '../participation/participation.stream';
import { reportingCyclePrefix } from '../reporting/reporting-cycle.stream';
import type { CampaignEvent } from './campaign.events';

/** The clocks of all units' duties start with a phase, and move with its end. */
export function campaignTouches(event: Stored<CampaignEvent>): Touches {
  const campaign = campaignOfStream(event.stream);
  switch (event.type) {
    case 'CampaignIssued':
    case 'DispatchCutOffPassed':
      return touching(event.stream);
    case 'PhaseOpened':
    case 'PhaseClosed':
    case 'PhaseExtended':
      return { streams: [event.stream], prefixes: [participationPrefix(campaign), reportingCyclePrefix(campaign)] };
    case 'CampaignWoundUp':
      return { streams: [event.stream], prefixes: [participationPrefix(campaign), escalationPrefix(campaign)] };
    default:
      return assertNever(event);
  }
}
