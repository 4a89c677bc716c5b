import { createHash } from 'node:crypto';

/** An id for what a request brings: sent again under its key, it is the same one. */
export const newId = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 24);
