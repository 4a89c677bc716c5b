import type { FireTrackRung } from '@taizhang/domain';
import { trackHandler } from './track-command';

/** A chase (催办) of an overdue track, by the engine. */
export const fireTrackRung = trackHandler<FireTrackRung>('FireTrackRung');
