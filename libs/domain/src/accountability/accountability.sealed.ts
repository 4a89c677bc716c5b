import type { SealedPaths } from '../kernel';
import type { AccountabilityEvent } from './accountability.events';
import type { TrackEvent } from './track.events';

export const accountabilitySealed: SealedPaths<AccountabilityEvent['type']> = {
  AccountabilityOpened: [{ path: ['source', 'description'], compartment: 'matterContent' }],
};
export const trackSealed: SealedPaths<TrackEvent['type']> = {
  TrackOpened: [{ path: ['source', 'description'], compartment: 'matterContent' }],
  TrackEvidenceRecorded: [{ path: ['description'], compartment: 'matterContent' }],
  TrackTalkRecorded: [{ path: ['content'], compartment: 'matterContent' }],
};
