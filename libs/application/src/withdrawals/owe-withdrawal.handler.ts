import type { OweWithdrawal } from '@taizhang/domain';
import { withdrawalHandler } from './withdrawal-command';

/** A declared participation must be given up. */
export const oweWithdrawal = withdrawalHandler<OweWithdrawal>('OweWithdrawal');
