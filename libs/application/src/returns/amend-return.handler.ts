import type { AmendReturn } from '@taizhang/domain';
import { returnHandler } from './return-command';

/** What was signed is opened again, with a reason. */
export const amendReturn = returnHandler<AmendReturn>('AmendReturn');
