import type { ChaseClue } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** A person chases it (督办). */
export const chaseClue = clueHandler<ChaseClue>('ChaseClue');
