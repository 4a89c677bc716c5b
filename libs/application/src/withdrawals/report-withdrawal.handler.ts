import type { ReportWithdrawal } from '@taizhang/domain';
import { withdrawalHandler } from './withdrawal-command';

/** Left the business on that day. */
export const reportWithdrawal = withdrawalHandler<ReportWithdrawal>('ReportWithdrawal', { signature: false });
