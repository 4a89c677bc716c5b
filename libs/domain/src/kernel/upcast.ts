import type { EventData, Stored } from './event';

/** Where an event lies in the log: all that an upcaster may know beside the payload. */
export type Place = Pick<Stored, 'position' | 'recordedAt'>;

/** One step of an event type, from the schema under which it was stored to the next. */
export interface Upcaster {
  readonly type: string;
  readonly from: number;
  readonly up: (payload: unknown, place: Place) => unknown;
}

/** `up` is total for every payload that the earlier schema allowed (docs/events). Old is its payload, E the event of today. */
export const upcaster = <E extends EventData, Old>(
  type: E['type'],
  from: number,
  up: (payload: Old, place: Place) => E['payload'],
): Upcaster => ({ type, from, up: up as Upcaster['up'] });

type Steps = ReadonlyMap<string, ReadonlyMap<number, Upcaster['up']>>;

const byType = (upcasters: readonly Upcaster[]): Steps =>
  new Map(
    upcasters.map(({ type }) => [
      type,
      new Map(upcasters.filter((each) => each.type === type).map(({ from, up }) => [from, up])),
    ]),
  );

/** Brings an event to the newest schema of its type, step by step; one that is there already is answered as it is. */
export function upcastBy(upcasters: readonly Upcaster[]): <E extends EventData & Place>(event: E) => E {
  const steps = byType(upcasters);
  return (event) => {
    const ofType = steps.get(event.type);
    let up = ofType?.get(event.schema);
    if (up === undefined) return event;
    let { schema, payload } = event as EventData;
    for (; up !== undefined; up = ofType?.get(schema)) {
      payload = up(payload, event);
      schema += 1;
    }
    return { ...event, schema, payload };
  };
}
