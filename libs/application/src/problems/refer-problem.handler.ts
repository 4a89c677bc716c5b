import type { ReferProblem } from '@taizhang/domain';
import { problemHandler } from './problem-command';

/** Handed on as a clue. */
export const referProblem = problemHandler<ReferProblem>('ReferProblem');
