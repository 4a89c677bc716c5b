import type { ConcludeParticipation } from '@taizhang/domain';
import { participationHandler } from './participation-command';

/** Nothing of this unit is owed any more. */
export const concludeParticipation = participationHandler<ConcludeParticipation>('ConcludeParticipation');
