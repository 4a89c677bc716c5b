import type { HoldClueAgain } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** Held until another day. */
export const holdClueAgain = clueHandler<HoldClueAgain>('HoldClueAgain');
