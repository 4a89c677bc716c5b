import type { DrawCheck } from '@taizhang/domain';
import { checkHandler } from './check-command';

/** Freezes the population and draws from it, in one act. */
export const drawCheck = checkHandler<DrawCheck>('DrawCheck');
