import type { WithdrawAppeal } from '@taizhang/domain';
import { appealHandler } from './appeal-command';

/** The person withdraws the appeal. */
export const withdrawAppeal = appealHandler<WithdrawAppeal>('WithdrawAppeal');
