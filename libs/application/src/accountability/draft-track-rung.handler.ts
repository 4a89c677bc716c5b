import type { DraftTrackRung } from '@taizhang/domain';
import { trackHandler } from './track-command';

/** A draft (拟办) for the approver that the plan names, by the engine. */
export const draftTrackRung = trackHandler<DraftTrackRung>('DraftTrackRung');
