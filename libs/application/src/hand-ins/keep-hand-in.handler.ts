import type { KeepHandIn } from '@taizhang/domain';
import { handInHandler } from './hand-in-command';

/** Kept by somebody, somewhere; again when it changes hands. */
export const keepHandIn = handInHandler<KeepHandIn>('KeepHandIn');
