import type { TransferClue } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** Handed to another body for a receipt. */
export const transferClue = clueHandler<TransferClue>('TransferClue');
