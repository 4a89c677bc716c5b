import { assertNever, partsOf, campaignOfStream, personId, touchesNothing, type Stored, type Touches } from '../kernel';
import { campaignStream } from '../campaign/campaign.stream';
import { unitEscalationPrefix } from '../escalation/escalation.stream';
import { participationStream } from '../participation/participation.stream';
import type { DeclarationEvent } from './declaration.events';

/** A declaration has no workflow of its own: its unit waits for it, and so do escalations of the unit's person duties. */
export function declarationTouches(event: Stored<DeclarationEvent>): Touches {
  const campaign = campaignOfStream(event.stream);
  const unit = { unitOf: [{ campaignId: campaign, personId: personId(partsOf(event.stream)[1] ?? '') }] };
  switch (event.type) {
    case 'DeclarationAsked': {
      const { unitId } = event.payload;
      return { streams: [participationStream(campaign, unitId)], prefixes: [unitEscalationPrefix(campaign, unitId)] };
    }
    case 'PersonExcluded':
    case 'DeclarationSubmitted':
    case 'DeclarationSigned':
    case 'DeclarationReturned':
    case 'DeclarationRetained':
    case 'DeclarationVerified':
      return { streams: [], prefixes: [], ...unit };
    case 'DeclarationDispatched':
      return { streams: [campaignStream(campaign)], prefixes: [], ...unit };
    case 'SignerRecused':
      return touchesNothing;
    default:
      return assertNever(event);
  }
}
