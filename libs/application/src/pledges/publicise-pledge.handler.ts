import type { PublicisePledge } from '@taizhang/domain';
import { pledgeHandler } from './pledge-command';

/** Where it is shown, from when and until when. */
export const publicisePledge = pledgeHandler<PublicisePledge>('PublicisePledge');
