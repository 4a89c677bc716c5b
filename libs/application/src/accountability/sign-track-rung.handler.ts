import type { SignTrackRung } from '@taizhang/domain';
import { trackHandler } from './track-command';

/** The approver signs a draft. */
export const signTrackRung = trackHandler<SignTrackRung>('SignTrackRung');
