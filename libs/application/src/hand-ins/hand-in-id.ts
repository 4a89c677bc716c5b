import { createHash } from 'node:crypto';
import { handInId, type HandInId } from '@taizhang/domain';

/** The id of what a request registers follows from its key: repeated, the request registers nothing more. */
export const receivedHandInId = (source: string): HandInId =>
  handInId(`g${createHash('sha256').update(source).digest('hex').slice(0, 20)}`);
