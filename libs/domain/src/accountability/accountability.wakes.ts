import { assertNever, touching, type Stored, type Touches } from '../kernel';
import { participationStream } from '../participation/participation.stream';
import type { AccountabilityEvent } from './accountability.events';

/** The accountability itself, and what owed it, once it is opened. */
export function accountabilityTouches(event: Stored<AccountabilityEvent>): Touches {
  switch (event.type) {
    case 'AccountabilityOpened': {
      const { source, campaignId, unitId } = event.payload;
      return source.kind === 'case'
        ? touching(event.stream)
        : touching(event.stream, participationStream(campaignId, unitId));
    }
    case 'TrackSettled':
    case 'TrackUnsettled':
    case 'AccountabilityConcluded':
      return touching(event.stream);
    default:
      return assertNever(event);
  }
}
