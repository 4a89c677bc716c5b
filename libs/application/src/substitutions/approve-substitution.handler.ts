import type { ApproveSubstitution } from '@taizhang/domain';
import { substitutionHandler } from './substitution-command';

/** A third person approves it; it holds on its days. */
export const approveSubstitution = substitutionHandler<ApproveSubstitution>('ApproveSubstitution');
