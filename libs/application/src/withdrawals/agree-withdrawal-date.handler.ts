import type { AgreeWithdrawalDate } from '@taizhang/domain';
import { withdrawalHandler } from './withdrawal-command';

/** An agreed date is a deadline of its own. */
export const agreeWithdrawalDate = withdrawalHandler<AgreeWithdrawalDate>('AgreeWithdrawalDate');
