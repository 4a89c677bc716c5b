import type { ReopenTrack } from '@taizhang/domain';
import { trackHandler } from './track-command';

/** New facts open a settled track again. */
export const reopenTrack = trackHandler<ReopenTrack>('ReopenTrack');
