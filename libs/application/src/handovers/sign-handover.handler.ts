import type { SignHandover } from '@taizhang/domain';
import { handoverHandler } from './handover-command';

/** One of the two signs; the last hand lets everything pass. */
export const signHandover = handoverHandler<SignHandover>('SignHandover');
