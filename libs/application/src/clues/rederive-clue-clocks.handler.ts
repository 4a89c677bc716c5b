import type { RederiveClueClocks } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** Provisional clocks are counted again by the calendar as it is now. */
export const rederiveClueClocks = clueHandler<RederiveClueClocks>('RederiveClueClocks');
