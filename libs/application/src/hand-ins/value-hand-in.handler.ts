import type { ValueHandIn } from '@taizhang/domain';
import { handInHandler } from './hand-in-command';

/** What it is worth, and by what that was found. */
export const valueHandIn = handInHandler<ValueHandIn>('ValueHandIn');
