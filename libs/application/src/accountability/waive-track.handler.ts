import type { WaiveTrack } from '@taizhang/domain';
import { trackHandler } from './track-command';

/** Let go with reason and authority. */
export const waiveTrack = trackHandler<WaiveTrack>('WaiveTrack');
