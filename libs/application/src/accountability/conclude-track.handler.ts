import type { ConcludeTrack } from '@taizhang/domain';
import { trackHandler } from './track-command';

/** No fault, or one or several measures (B7). */
export const concludeTrack = trackHandler<ConcludeTrack>('ConcludeTrack');
