import type { VerifyRectification } from '@taizhang/domain';
import { problemHandler } from './problem-command';

/** Another person looked at it and found it done. */
export const verifyRectification = problemHandler<VerifyRectification>('VerifyRectification');
