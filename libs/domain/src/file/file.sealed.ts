import type { SealedPaths } from '../kernel';
import type { FileEvent } from './file.events';

/** A file's name often says whom it is about. */
export const fileSealed: SealedPaths<FileEvent['type']> = {
  FileLinked: [{ path: ['name'], compartment: 'matterContent' }],
};
