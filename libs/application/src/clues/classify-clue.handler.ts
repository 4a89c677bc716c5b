import type { ClassifyClue } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** What it is, and whose matter. */
export const classifyClue = clueHandler<ClassifyClue>('ClassifyClue');
