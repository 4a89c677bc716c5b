import { createHash } from 'node:crypto';
import type { SealedToken } from '@taizhang/domain';

/** Names an envelope on pages and in answers: drawn from the token, so it says nothing of the content. */
export const sealedReference = ({ $sealed }: SealedToken): string =>
  createHash('sha256').update($sealed).digest('hex').slice(0, 16);
