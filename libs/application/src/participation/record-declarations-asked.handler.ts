import type { RecordDeclarationsAsked } from '@taizhang/domain';
import { participationHandler } from './participation-command';

/** The unit's target persons have been asked. */
export const recordDeclarationsAsked = participationHandler<RecordDeclarationsAsked>('RecordDeclarationsAsked');
