import type { ExtendCaseClock } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The approver that the policy names lengthens a clock. */
export const extendCaseClock = caseHandler<ExtendCaseClock>('ExtendCaseClock');
