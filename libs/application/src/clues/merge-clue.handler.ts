import type { MergeClue } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** A repeat is kept and read with the clue that is known. */
export const mergeClue = clueHandler<MergeClue>('MergeClue');
