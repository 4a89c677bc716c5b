import { createHash } from 'node:crypto';
import { checkId, type CheckId } from '@taizhang/domain';

/** The id of what a request plans follows from its key: repeated, the request plans nothing more. */
export const plannedCheckId = (source: string): CheckId =>
  checkId(`k${createHash('sha256').update(source).digest('hex').slice(0, 20)}`);
