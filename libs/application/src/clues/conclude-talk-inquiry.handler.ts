import type { ConcludeTalkInquiry } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** The result paper. */
export const concludeTalkInquiry = clueHandler<ConcludeTalkInquiry>('ConcludeTalkInquiry');
