import type { RecordPledgesAsked } from '@taizhang/domain';
import { participationHandler } from './participation-command';

/** The unit and its persons have been asked for their pledges. */
export const recordPledgesAsked = participationHandler<RecordPledgesAsked>('RecordPledgesAsked');
