import type { AnswerSupervision } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The handlers report back on an instruction. */
export const answerSupervision = caseHandler<AnswerSupervision>('AnswerSupervision');
