import type { OrderWithdrawal } from '@taizhang/domain';
import { withdrawalHandler } from './withdrawal-command';

/** Ordered out (责成退出) by a date. */
export const orderWithdrawal = withdrawalHandler<OrderWithdrawal>('OrderWithdrawal');
