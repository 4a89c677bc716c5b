import type { ReferWithdrawal } from '@taizhang/domain';
import { withdrawalHandler } from './withdrawal-command';

/** Handed on for a case. */
export const referWithdrawal = withdrawalHandler<ReferWithdrawal>('ReferWithdrawal');
