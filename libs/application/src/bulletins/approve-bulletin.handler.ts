import type { ApproveBulletin } from '@taizhang/domain';
import { bulletinHandler } from './bulletin-command';

/** By the person whom the plan names, who did not write it. */
export const approveBulletin = bulletinHandler<ApproveBulletin>('ApproveBulletin');
