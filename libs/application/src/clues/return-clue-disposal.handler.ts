import type { ReturnClueDisposal } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** The approver wants another proposal. */
export const returnClueDisposal = clueHandler<ReturnClueDisposal>('ReturnClueDisposal');
