import type { RejectRectification } from '@taizhang/domain';
import { problemHandler } from './problem-command';

/** It is not done: back to the owner, with a reason. */
export const rejectRectification = problemHandler<RejectRectification>('RejectRectification');
