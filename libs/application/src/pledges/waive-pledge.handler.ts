import type { WaivePledge } from '@taizhang/domain';
import { pledgeHandler } from './pledge-command';

/** Somebody need not sign, for a reason. */
export const waivePledge = pledgeHandler<WaivePledge>('WaivePledge');
