import type { CloseClue } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** Closed on a result (予以了结). */
export const closeClue = clueHandler<CloseClue>('CloseClue');
