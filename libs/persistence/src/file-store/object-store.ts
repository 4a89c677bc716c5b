import type { Readable } from 'node:stream';

/**
 * The port beneath the file store: whole objects under names of ours (`ab/ab12….keyId`), already encrypted. An object is
 * there whole or not at all, whatever dies while it is put; putting a name again replaces it.
 */
export interface ObjectStore {
  /** Takes the file at `path` over; it is gone from there afterwards. */
  put(name: string, path: string): Promise<void>;
  /** Undefined where there is no such object. */
  read(name: string): Promise<Readable | undefined>;
  /** Names that begin so, in order. */
  list(prefix: string): Promise<readonly string[]>;
}
