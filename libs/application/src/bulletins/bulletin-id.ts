import { createHash } from 'node:crypto';
import { bulletinId, type BulletinId } from '@taizhang/domain';

/** The id of a new draft follows from the key of its request: repeated, the request drafts nothing more. */
export const draftedBulletinId = (source: string): BulletinId =>
  bulletinId(`b${createHash('sha256').update(source).digest('hex').slice(0, 20)}`);
