import type { RequestExtension } from '@taizhang/domain';
import { participationHandler } from './participation-command';

/** A unit asks for a later date. */
export const requestExtension = participationHandler<RequestExtension>('RequestExtension');
