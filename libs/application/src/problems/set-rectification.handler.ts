import type { SetRectification } from '@taizhang/domain';
import { problemHandler } from './problem-command';

/** Measure, owner and limit of the rectification; again when one of them changes. */
export const setRectification = problemHandler<SetRectification>('SetRectification');
