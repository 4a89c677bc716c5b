import {
  eventId,
  instantOfMs,
  isInstant,
  upcast,
  type Actor,
  type Basis,
  type EventData,
  type EventId,
  type Instant,
  type LedgerId,
  type OnBehalf,
  type PersonId,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import { canonicalJson } from './canonical-json';
import type { AppendRequest, StreamWrite } from './event-store';
import { EventStoreError } from './event-store.errors';

/** What is hashed and stored of an event. No ledger in it: the genesis binds it, and a fork copies it as it is. */
export interface Envelope {
  readonly id: EventId;
  readonly stream: StreamName;
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  readonly occurredAt?: Instant;
  readonly actor: Actor;
  readonly actingFor?: PersonId;
  readonly onBehalf?: OnBehalf;
  readonly causation?: EventId;
  readonly correlation?: string;
  readonly basis?: Basis;
  readonly payload: unknown;
}

/** What the log gave an event. */
export interface Place {
  readonly position: number;
  readonly recordedAtMs: number;
  readonly committedAtMs: number;
}

/** An event as it lies in the log. */
export interface LogRow extends Place {
  readonly canonical: string;
}

/** Id of the n-th event (from 1) of an append. */
export const nthEventId = (key: string, ordinal: number): EventId => eventId(`${key}#${ordinal}`);

/** Key and ordinal that an event id was made of; undefined for a string that no append can have made. */
export function keyOfEventId(id: string): { readonly key: string; readonly ordinal: number } | undefined {
  const match = /^(.+)#([1-9][0-9]*)$/s.exec(id);
  return match ? { key: match[1] ?? '', ordinal: Number(match[2]) } : undefined;
}

/** Canonical bytes of one event of an append. */
export function canonicalEnvelope(
  request: AppendRequest,
  write: StreamWrite,
  event: EventData,
  place: { readonly ordinal: number; readonly version: number },
): string {
  if (event.occurredAt !== undefined && !isInstant(event.occurredAt)) {
    throw new EventStoreError('AppendInvalid', `${event.type}: occurredAt ${String(event.occurredAt)} is no instant`);
  }
  return canonicalJson({
    id: nthEventId(request.key, place.ordinal),
    stream: write.stream,
    version: place.version,
    type: event.type,
    schema: event.schema,
    occurredAt: event.occurredAt,
    actor: request.actor,
    actingFor: request.actingFor,
    onBehalf: request.onBehalf,
    causation: request.causation,
    correlation: request.correlation,
    basis: request.basis,
    payload: event.payload,
  } satisfies Envelope);
}

/** Reads an event back, in the newest schema of its type; a fact takes effect when it occurred, an act when it was recorded. */
export const storedEvent = (ledger: LedgerId, row: LogRow): Stored =>
  readEvent(ledger, row, JSON.parse(row.canonical) as Envelope);

/** The same of an envelope that has been parsed already. */
export const readEvent = (ledger: LedgerId, place: Place, envelope: Envelope): Stored =>
  upcast(placedEvent(ledger, place, envelope));

/** Events of one batch have one time on each axis, and are read one after another. */
function lastInstants(): (ms: number) => Instant {
  let [lastMs, last] = [0, instantOfMs(0)];
  return (ms) => {
    if (ms !== lastMs) [lastMs, last] = [ms, instantOfMs(ms)];
    return last;
  };
}
const [recordedAtOf, committedAtOf] = [lastInstants(), lastInstants()];

/** As it was stored, of an envelope that has been parsed already and becomes the event: to copy it costs more than to parse it. */
export function placedEvent(ledger: LedgerId, place: Place, envelope: Envelope): Stored {
  const event = envelope as Envelope & { -readonly [K in keyof Stored]: Stored[K] };
  event.ledger = ledger;
  event.position = place.position;
  event.recordedAt = recordedAtOf(place.recordedAtMs);
  event.committedAt = committedAtOf(place.committedAtMs);
  event.effectiveAt = event.occurredAt ?? event.recordedAt;
  return event;
}
