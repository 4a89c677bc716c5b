import type { SubmitBulletin } from '@taizhang/domain';
import { bulletinHandler } from './bulletin-command';

/** Before the approver; nothing is changed until he has decided. */
export const submitBulletin = bulletinHandler<SubmitBulletin>('SubmitBulletin');
