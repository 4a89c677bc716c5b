import type { CloseProblem } from '@taizhang/domain';
import { problemHandler } from './problem-command';

/** 销号: only what another person has verified. */
export const closeProblem = problemHandler<CloseProblem>('CloseProblem');
