import type { ReceiveClueReceipt } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** The other body's receipt came. */
export const receiveClueReceipt = clueHandler<ReceiveClueReceipt>('ReceiveClueReceipt');
