import type { DropBulletin } from '@taizhang/domain';
import { bulletinHandler } from './bulletin-command';

/** A draft that will not be issued. */
export const dropBulletin = bulletinHandler<DropBulletin>('DropBulletin');
