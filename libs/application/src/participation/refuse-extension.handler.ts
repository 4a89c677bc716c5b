import type { RefuseExtension } from '@taizhang/domain';
import { participationHandler } from './participation-command';

/** The later date is refused, with a reason. */
export const refuseExtension = participationHandler<RefuseExtension>('RefuseExtension');
