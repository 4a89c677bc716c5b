import type { RecordEvidence } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** A piece of evidence, with its files and who keeps it. */
export const recordEvidence = caseHandler<RecordEvidence>('RecordEvidence');
