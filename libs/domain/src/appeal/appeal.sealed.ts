import type { SealedPaths } from '../kernel';
import type { AppealEvent } from './appeal.events';

export const appealSealed: SealedPaths<AppealEvent['type']> = {
  AppealLodged: [{ path: ['grounds'], compartment: 'matterContent' }],
  AppealReviewed: [{ path: ['report'], compartment: 'matterContent' }],
};
