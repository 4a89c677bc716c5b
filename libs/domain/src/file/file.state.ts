import {
  assertNever,
  type FileId,
  type Instant,
  type PersonId,
  type Sealable,
  type Stored,
  type StreamName,
} from '../kernel';
import type { FileEvent } from './file.events';

export interface FileLink {
  readonly to: StreamName;
  readonly name: Sealable<string>;
  readonly at: Instant;
  readonly by?: PersonId;
}

/** One file as the log knows it. Plain JSON. */
export interface FileState {
  readonly fileId?: FileId;
  readonly bytes: number;
  readonly mediaType: string;
  readonly links: readonly FileLink[];
}

export const noFile: FileState = { bytes: 0, mediaType: '', links: [] };

export function evolveFile(state: FileState, event: Stored<FileEvent>): FileState {
  switch (event.type) {
    case 'FileStored':
      return { ...state, ...event.payload };
    case 'FileLinked': {
      const by = event.actor.kind === 'person' ? { by: event.actor.personId } : {};
      return { ...state, links: [...state.links, { ...event.payload, at: event.recordedAt, ...by }] };
    }
    default:
      return assertNever(event);
  }
}
