import type { PubliciseProblem } from '@taizhang/domain';
import { problemHandler } from './problem-command';

/** Shown in the unit or to the public. */
export const publiciseProblem = problemHandler<PubliciseProblem>('PubliciseProblem');
