import {
  calendarOf,
  calendarStream,
  planStream,
  type CalendarEvent,
  type CalendarId,
  type LedgerId,
  type Plan,
  type PlanEvent,
  type PlanId,
  type Stored,
  type StreamName,
  type WorkCalendar,
} from '@taizhang/domain';
import type { EventStore, PointInLog } from '@taizhang/persistence';

/** The one national calendar; a plan may name another. */
export const nationalCalendar = 'cn' as CalendarId;

type Cached = { readonly version: number; readonly value: unknown };

/**
 * Plans and calendars are long documents that change a few times a year. What was folded from a stream is kept
 * until the stream grows; the version is asked for each time, so nothing stale is ever used.
 */
const folded = new WeakMap<EventStore, Map<string, Cached>>();

async function foldedOnce<T>(
  store: EventStore,
  ledger: LedgerId,
  stream: StreamName,
  point: PointInLog | undefined,
  make: (events: readonly Stored[]) => T,
): Promise<T> {
  if (point?.upTo !== undefined || point?.asOf !== undefined) {
    return make((await store.readStream(ledger, stream, point)).events);
  }
  const cache = folded.get(store) ?? new Map<string, Cached>();
  folded.set(store, cache);
  const version = await store.streamVersion(ledger, stream);
  const key = `${ledger}\n${stream}`;
  const known = cache.get(key);
  if (known?.version === version) return known.value as T;
  const read = await store.readStream(ledger, stream);
  const value = make(read.events);
  cache.set(key, { version: read.version, value });
  return value;
}

/** The plan in a version (the latest when none is named); undefined when there is no such plan. */
export function planOf(
  store: EventStore,
  ledger: LedgerId,
  planId: PlanId,
  version?: number,
  point?: PointInLog,
): Promise<Plan | undefined> {
  return foldedOnce(store, ledger, planStream(planId), point, (events) =>
    (events as readonly Stored<PlanEvent>[]).map((event) => event.payload.document),
  ).then((versions) =>
    version === undefined ? versions[versions.length - 1] : versions.find((plan) => plan.version === version),
  );
}

/** Days off and make-up days, as far as they are published. */
export function calendarInForce(store: EventStore, ledger: LedgerId, point?: PointInLog): Promise<WorkCalendar> {
  return foldedOnce(store, ledger, calendarStream(nationalCalendar), point, (events) =>
    calendarOf(events as readonly Stored<CalendarEvent>[]),
  );
}
