import type { OpenPhase } from '@taizhang/domain';
import { campaignHandler } from './campaign-command';

/** The engine opens a phase at its instant. */
export const openPhase = campaignHandler<OpenPhase>('OpenPhase');
