import type { AssignClue } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** Officers take it over, once checked for interests. */
export const assignClue = clueHandler<AssignClue>('AssignClue');
