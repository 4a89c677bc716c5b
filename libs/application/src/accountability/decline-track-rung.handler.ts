import type { DeclineTrackRung } from '@taizhang/domain';
import { trackHandler } from './track-command';

/** The approver declines a draft, with a reason. */
export const declineTrackRung = trackHandler<DeclineTrackRung>('DeclineTrackRung');
