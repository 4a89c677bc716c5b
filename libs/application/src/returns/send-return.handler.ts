import type { SendReturn } from '@taizhang/domain';
import { returnHandler } from './return-command';

/** Sent to where it is owed. */
export const sendReturn = returnHandler<SendReturn>('SendReturn');
