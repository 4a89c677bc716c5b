import type { ReopenProblem } from '@taizhang/domain';
import { problemHandler } from './problem-command';

/** 回头看: it has come back. */
export const reopenProblem = problemHandler<ReopenProblem>('ReopenProblem');
