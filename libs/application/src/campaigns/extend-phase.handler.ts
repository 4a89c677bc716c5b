import type { ExtendPhase } from '@taizhang/domain';
import { campaignHandler } from './campaign-command';

/** The last day of a phase moves. */
export const extendPhase = campaignHandler<ExtendPhase>('ExtendPhase');
