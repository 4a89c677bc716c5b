import type { IssueBulletin } from '@taizhang/domain';
import { bulletinHandler } from './bulletin-command';

/** With the next number of the office's series and the code of its sheet. */
export const issueBulletin = bulletinHandler<IssueBulletin>('IssueBulletin');
