import type { CloseCase } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** Closed and archived (结案归档), through the gate. */
export const closeCase = caseHandler<CloseCase>('CloseCase');
