import type { PayInHandIn } from '@taizhang/domain';
import { handInHandler } from './hand-in-command';

/** Paid into the integrity account (廉政账户). */
export const payInHandIn = handInHandler<PayInHandIn>('PayInHandIn');
