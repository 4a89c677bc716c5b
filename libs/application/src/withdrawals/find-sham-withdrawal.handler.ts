import type { FindShamWithdrawal } from '@taizhang/domain';
import { withdrawalHandler } from './withdrawal-command';

/** What the review of a doubted withdrawal found. */
export const findShamWithdrawal = withdrawalHandler<FindShamWithdrawal>('FindShamWithdrawal');
