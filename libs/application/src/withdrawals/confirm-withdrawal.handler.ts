import type { ConfirmWithdrawal } from '@taizhang/domain';
import { withdrawalHandler } from './withdrawal-command';

/** The proof was reviewed and holds. */
export const confirmWithdrawal = withdrawalHandler<ConfirmWithdrawal>('ConfirmWithdrawal');
