import type { ReceiveReturn } from '@taizhang/domain';
import { returnHandler } from './return-command';

/** The receiver has it. */
export const receiveReturn = returnHandler<ReceiveReturn>('ReceiveReturn');
