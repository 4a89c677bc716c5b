import type { RefuseWithdrawal } from '@taizhang/domain';
import { withdrawalHandler } from './withdrawal-command';

/** The person refuses. */
export const refuseWithdrawal = withdrawalHandler<RefuseWithdrawal>('RefuseWithdrawal', { signature: false });
