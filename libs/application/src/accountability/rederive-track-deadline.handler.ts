import type { RederiveTrackDeadline } from '@taizhang/domain';
import { trackHandler } from './track-command';

/** A provisional deadline after the year was published, by the engine. */
export const rederiveTrackDeadline = trackHandler<RederiveTrackDeadline>('RederiveTrackDeadline');
