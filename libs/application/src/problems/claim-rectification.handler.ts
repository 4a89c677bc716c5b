import type { ClaimRectification } from '@taizhang/domain';
import { problemHandler } from './problem-command';

/** The owner, or the coordinator for him, says that it is done and names what shows it. */
export const claimRectification = problemHandler<ClaimRectification>('ClaimRectification');
