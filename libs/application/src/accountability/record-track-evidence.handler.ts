import type { RecordTrackEvidence } from '@taizhang/domain';
import { trackHandler } from './track-command';

/** A piece of evidence; its content is sealed. */
export const recordTrackEvidence = trackHandler<RecordTrackEvidence>('RecordTrackEvidence');
