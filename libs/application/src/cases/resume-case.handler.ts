import type { ResumeCase } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The clock runs on with what was left of it. */
export const resumeCase = caseHandler<ResumeCase>('ResumeCase');
