import type { ReturnBulletin } from '@taizhang/domain';
import { bulletinHandler } from './bulletin-command';

/** Back to whoever wrote it, with a reason. */
export const returnBulletin = bulletinHandler<ReturnBulletin>('ReturnBulletin');
