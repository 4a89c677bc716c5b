import type { DoubtWithdrawal } from '@taizhang/domain';
import { withdrawalHandler } from './withdrawal-command';

/** The proof is doubted. */
export const doubtWithdrawal = withdrawalHandler<DoubtWithdrawal>('DoubtWithdrawal');
