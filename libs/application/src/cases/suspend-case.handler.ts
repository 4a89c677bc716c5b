import type { SuspendCase } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The clock stands still. */
export const suspendCase = caseHandler<SuspendCase>('SuspendCase');
