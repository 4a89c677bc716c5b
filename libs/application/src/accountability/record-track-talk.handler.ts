import type { RecordTrackTalk } from '@taizhang/domain';
import { trackHandler } from './track-command';

/** A talk; its content is sealed. */
export const recordTrackTalk = trackHandler<RecordTrackTalk>('RecordTrackTalk');
