import type { ApproveDecision } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The decision for one person, beside the basis that was laid before its maker. */
export const approveDecision = caseHandler<ApproveDecision>('ApproveDecision');
