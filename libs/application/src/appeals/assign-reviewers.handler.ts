import type { AssignReviewers } from '@taizhang/domain';
import { appealHandler } from './appeal-command';

/** Two or more review the appeal, none of the original staff. [B8] */
export const assignReviewers = appealHandler<AssignReviewers>('AssignReviewers');
