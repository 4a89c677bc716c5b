import type { ApproveHandover } from '@taizhang/domain';
import { handoverHandler } from './handover-command';

/** A third person approves it. */
export const approveHandover = handoverHandler<ApproveHandover>('ApproveHandover');
