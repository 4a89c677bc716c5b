import type { EventData, FileId, Sealable, StreamName } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Act. The store holds these bytes, encrypted; the hash is of what they are in the clear. Stream `file/{algorithm}-{hex}`. */
export type FileStored = EventData<
  'FileStored',
  { readonly fileId: FileId; readonly bytes: number; readonly mediaType: string }
>;

/** Act. The file belongs to a matter, under the name that it came with: whoever sees the matter may open it. */
export type FileLinked = EventData<'FileLinked', { readonly to: StreamName; readonly name: Sealable<string> }>;

export type FileEvent = FileStored | FileLinked;
