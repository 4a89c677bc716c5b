import type { ForwardClueUp } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** Above the own authority: it goes up. */
export const forwardClueUp = clueHandler<ForwardClueUp>('ForwardClueUp');
