import type { WithdrawCheck } from '@taizhang/domain';
import { checkHandler } from './check-command';

/** With a reason; what was drawn stays in the list. */
export const withdrawCheck = checkHandler<WithdrawCheck>('WithdrawCheck');
