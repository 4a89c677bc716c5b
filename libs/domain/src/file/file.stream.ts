import { fileId, partsOf, streamName, type FileId, type StreamName } from '../kernel';

/** `sha256:ab12…` → `file/sha256-ab12…`. */
export const fileStream = (id: FileId): StreamName => streamName('file', id.replace(':', '-'));

export const fileOfStream = (stream: StreamName): FileId => fileId((partsOf(stream)[0] ?? '').replace('-', ':'));
