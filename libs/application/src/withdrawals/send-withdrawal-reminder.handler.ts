import type { SendWithdrawalReminder } from '@taizhang/domain';
import { withdrawalHandler } from './withdrawal-command';

/** A reminder goes out before the date. */
export const sendWithdrawalReminder = withdrawalHandler<SendWithdrawalReminder>('SendWithdrawalReminder');
