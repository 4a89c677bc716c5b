import type { ApproveClueDisposal } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** Somebody else than the proposer approves the way. */
export const approveClueDisposal = clueHandler<ApproveClueDisposal>('ApproveClueDisposal');
