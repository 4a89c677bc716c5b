import type { AppendRequest } from './event-store';
import { canonicalEnvelope } from './envelope';
import { EventStoreError } from './event-store.errors';

/** One event of an append, ready to be stored. */
export interface PreparedEvent {
  readonly type: string;
  readonly version: number;
  readonly canonical: string;
}

export interface PreparedWrite {
  readonly stream: string;
  readonly expectedVersion: number;
  readonly events: readonly PreparedEvent[];
}

/** An append whose versions, ids and canonical bytes are fixed: all that the log still has to give it is its place. */
export interface PreparedAppend {
  readonly request: AppendRequest;
  readonly writes: readonly PreparedWrite[];
  readonly eventCount: number;
  /** A clock event closes its batch: what follows is recorded by the new clock. */
  readonly endsBatch: boolean;
}

const invalid = (message: string): EventStoreError => new EventStoreError('AppendInvalid', message);

function check(request: AppendRequest): void {
  if (request.key === '') throw invalid('an append needs a key');
  const streams = new Set(request.writes.map((write) => write.stream));
  if (streams.size < request.writes.length) throw invalid(`${request.key}: one write to each stream`);
  if (request.writes.every((write) => write.events.length === 0)) throw invalid(`${request.key}: nothing to append`);
  const wrong = request.writes.find(
    (write) => !Number.isSafeInteger(write.expectedVersion) || write.expectedVersion < 0,
  );
  if (wrong) throw invalid(`${request.key}: ${wrong.stream} needs an exact expected version`);
}

/** Throws an error with code `AppendInvalid` for what can never be stored. */
export function prepareAppend(request: AppendRequest): PreparedAppend {
  check(request);
  let ordinal = 0;
  const writes = request.writes.map((write) => ({
    stream: write.stream,
    expectedVersion: write.expectedVersion,
    events: write.events.map((event, index) => {
      ordinal += 1;
      const version = write.expectedVersion + index + 1;
      return { type: event.type, version, canonical: canonicalEnvelope(request, write, event, { ordinal, version }) };
    }),
  }));
  const endsBatch = request.writes.some((write) => write.events.some((event) => event.type === 'ClockSet'));
  return { request, writes, eventCount: ordinal, endsBatch };
}
