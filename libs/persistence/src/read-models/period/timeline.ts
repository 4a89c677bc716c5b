import type { Instant, Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period-projection';
import { stateText } from './state-text';

/** From an instant on, until the next step: a state. Before the first step: the initial state. */
export interface Step<S> {
  readonly from: Instant;
  readonly state: S;
  readonly text: string;
}

/** A stream's state at every business date, as known at one position. Neighbours differ. */
export type Timeline<S> = readonly Step<S>[];

/** A stretch of a timeline that has a row: any state but the initial one. Without `to` it lasts. */
export interface Slice<S> extends Step<S> {
  readonly to?: Instant;
}

function withStepAt<S>(timeline: Timeline<S>, at: Instant, initial: Step<S>): readonly Step<S>[] {
  const next = timeline.findIndex((step) => step.from >= at);
  if (next >= 0 && timeline[next]?.from === at) return timeline;
  const place = next < 0 ? timeline.length : next;
  const before = timeline[place - 1] ?? initial;
  return timeline.toSpliced(place, 0, { ...before, from: at });
}

/**
 * The timeline after one more event. An event is the last in position order, so wherever it has taken effect it is folded
 * onto what was there: for a late fact too, nothing else need be folded again.
 */
export function advance<S>(projection: PeriodProjection<S>, timeline: Timeline<S>, event: Stored): Timeline<S> {
  const from = event.effectiveAt;
  const initial = { from, state: projection.initial, text: stateText(projection.initial) };
  const advanced: Step<S>[] = [];
  for (const step of withStepAt(timeline, from, initial)) {
    const next = step.from < from ? step : evolved(projection, step, event);
    if (next.text !== (advanced.at(-1)?.text ?? initial.text)) advanced.push(next);
  }
  return advanced;
}

function evolved<S>(projection: PeriodProjection<S>, step: Step<S>, event: Stored): Step<S> {
  const state = projection.evolve(step.state, event);
  return state === step.state ? step : { from: step.from, state, text: stateText(state) };
}

/** The timeline of a whole stream, corrections resolved. */
export const timelineOf = <S>(projection: PeriodProjection<S>, events: Iterable<Stored>): Timeline<S> => {
  let timeline: Timeline<S> = [];
  for (const event of events) timeline = advance(projection, timeline, event);
  return timeline;
};

export function slicesOf<S>(projection: PeriodProjection<S>, timeline: Timeline<S>): readonly Slice<S>[] {
  const absent = stateText(projection.initial);
  return timeline.flatMap((step, index) => {
    const to = timeline[index + 1]?.from;
    return step.text === absent ? [] : [{ ...step, ...(to !== undefined && { to }) }];
  });
}

/** The timeline that slices were made of, in order; a gap between two is the initial state. */
export function timelineOfSlices<S>(projection: PeriodProjection<S>, slices: readonly Slice<S>[]): Timeline<S> {
  const text = stateText(projection.initial);
  return slices.flatMap(({ from, to, state, text: own }, index) => {
    const gap = to !== undefined && slices[index + 1]?.from !== to;
    return [{ from, state, text: own }, ...(gap ? [{ from: to, state: projection.initial, text }] : [])];
  });
}
