import type { SignPledge } from '@taizhang/domain';
import { pledgeHandler } from './pledge-command';

/** Signed by his own hand, or entered from paper. */
export const signPledge = pledgeHandler<SignPledge>('SignPledge', { entry: { signature: true } });
