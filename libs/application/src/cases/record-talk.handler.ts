import type { RecordTalk } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** A talk that two of the team held. */
export const recordTalk = caseHandler<RecordTalk>('RecordTalk');
