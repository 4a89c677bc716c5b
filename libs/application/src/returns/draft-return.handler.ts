import type { DraftReturn } from '@taizhang/domain';
import { returnHandler } from './return-command';

/** Filled in, or filled in again. */
export const draftReturn = returnHandler<DraftReturn>('DraftReturn');
