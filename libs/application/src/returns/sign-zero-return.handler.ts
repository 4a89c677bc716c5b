import type { SignZeroReturn } from '@taizhang/domain';
import { returnHandler } from './return-command';

/** Nothing happened, and the head of the unit says so. */
export const signZeroReturn = returnHandler<SignZeroReturn>('SignZeroReturn', { signature: true });
