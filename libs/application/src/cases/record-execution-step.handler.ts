import type { RecordExecutionStep } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** One step of carrying the decision out. */
export const recordExecutionStep = caseHandler<RecordExecutionStep>('RecordExecutionStep');
