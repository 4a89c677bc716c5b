import type { ConcludeExamination } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The team reports and hands the case over to adjudication. */
export const concludeExamination = caseHandler<ConcludeExamination>('ConcludeExamination');
