import type { ClosePhase } from '@taizhang/domain';
import { campaignHandler } from './campaign-command';

/** The engine closes a phase at its instant. */
export const closePhase = campaignHandler<ClosePhase>('ClosePhase');
