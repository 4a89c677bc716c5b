import type { LookBackAtProblem } from '@taizhang/domain';
import { problemHandler } from './problem-command';

/** 回头看: the closed problem was looked at again and holds. */
export const lookBackAtProblem = problemHandler<LookBackAtProblem>('LookBackAtProblem');
