import type { DisposeOfHandIn } from '@taizhang/domain';
import { handInHandler } from './hand-in-command';

/** What became of it in the end. */
export const disposeOfHandIn = handInHandler<DisposeOfHandIn>('DisposeOfHandIn');
