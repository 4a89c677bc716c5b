import type { ProposeClueDisposal } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** One of the four ways is proposed. */
export const proposeClueDisposal = clueHandler<ProposeClueDisposal>('ProposeClueDisposal');
