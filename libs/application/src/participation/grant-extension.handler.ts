import type { GrantExtension } from '@taizhang/domain';
import { participationHandler } from './participation-command';

/** The later date is granted. */
export const grantExtension = participationHandler<GrantExtension>('GrantExtension');
