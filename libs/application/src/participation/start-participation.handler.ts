import type { StartParticipation } from '@taizhang/domain';
import { participationHandler } from './participation-command';

/** A unit's part in a campaign begins. */
export const startParticipation = participationHandler<StartParticipation>('StartParticipation');
