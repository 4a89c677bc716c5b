import type { TakeOverCase } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The level above handles it from now on (直接查办). */
export const takeOverCase = caseHandler<TakeOverCase>('TakeOverCase');
