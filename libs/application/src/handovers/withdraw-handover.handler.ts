import type { WithdrawHandover } from '@taizhang/domain';
import { handoverHandler } from './handover-command';

/** The sheet is taken back. */
export const withdrawHandover = handoverHandler<WithdrawHandover>('WithdrawHandover');
