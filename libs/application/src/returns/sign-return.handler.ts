import type { SignReturn } from '@taizhang/domain';
import { returnHandler } from './return-command';

/** Signed by the head of the unit, who did not fill it in; his signed sheet may be entered for him. */
export const signReturn = returnHandler<SignReturn>('SignReturn', { signature: true });
