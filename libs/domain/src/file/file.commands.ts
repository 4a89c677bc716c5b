import type { FileId, StreamName } from '../kernel';

/** Bytes that the store has taken are kept for a matter. */
export interface KeepFile {
  readonly type: 'KeepFile';
  readonly fileId: FileId;
  readonly bytes: number;
  readonly mediaType: string;
  readonly to: StreamName;
  readonly name: string;
}
export type FileCommand = KeepFile;
