import {
  eventId,
  fold,
  instant,
  ledgerId,
  streamName,
  type Actor,
  type Decider,
  type Decision,
  type EventData,
  type Instant,
  type Recorded,
  type Stored,
} from '@taizhang/domain';
import fc from 'fast-check';

/** What a spec may say about how an event was recorded; the rest is made up, the same in every run. */
export type RecordedAs = Partial<Pick<Recorded, 'recordedAt' | 'actor' | 'position'>>;

/** An event of a story, with its recording where that matters. */
export type Happened<E extends EventData> = E | { readonly event: E; readonly as: RecordedAs };

const system: Actor = { kind: 'system' };
const longAgo = instant('2017-01-01T00:00:00.000Z');

/** An event as it would come from the log: `index` counts from 0 in its stream. */
export function storedEvent<E extends EventData>(event: E, index: number, as: RecordedAs = {}): Stored<E> {
  const recordedAt = as.recordedAt ?? longAgo;
  const recorded: Recorded = {
    ledger: ledgerId('spec'),
    id: eventId(`event-${index + 1}`),
    stream: streamName('spec', 'story'),
    version: index + 1,
    position: as.position ?? index + 1,
    recordedAt,
    committedAt: recordedAt,
    effectiveAt: event.occurredAt ?? recordedAt,
    actor: as.actor ?? system,
  };
  return { ...event, ...recorded } as unknown as Stored<E>;
}

const asStored = <E extends EventData>(happened: Happened<E>, index: number): Stored<E> =>
  'event' in happened ? storedEvent(happened.event, index, happened.as) : storedEvent(happened, index);

/** What a command came to: the decision, and the state after it. */
export interface Then<E extends EventData, S> {
  readonly decision: Decision<E>;
  readonly state: S;
  /** Exactly these events are appended; none means that there was nothing to do. */
  thenHappens(...events: readonly E[]): void;
  /** It is refused with that code, and at least these details. */
  thenRefused(code: string, details?: Readonly<Record<string, unknown>>): void;
}

export interface Given<C, E extends EventData, S, X> {
  readonly state: S;
  when(command: C, context: X): Then<E, S>;
}

interface At {
  readonly now: Instant;
  readonly actor: Actor;
}

const append = <C, E extends EventData, S, X extends At>(
  decider: Decider<C, E, S, X>,
  state: S,
  decision: Decision<E>,
  context: X,
  from: number,
): S =>
  (decision.accepted ? decision.events : []).reduce(
    (after, event, offset) =>
      decider.evolve(
        after,
        storedEvent(event, from + offset, { recordedAt: context.now, actor: context.actor }) as Stored<E>,
      ),
    state,
  );

/** given(decider, …events).when(command, context).thenHappens(…events) or .thenRefused(code). */
export function given<C, E extends EventData, S, X extends At>(
  decider: Decider<C, E, S, X>,
  ...history: readonly Happened<E>[]
): Given<C, E, S, X> {
  const state = fold(decider, history.map(asStored) as Stored<E>[]);
  return {
    state,
    when(command, context) {
      const decision = decider.decide(command, state, context);
      return {
        decision,
        state: append(decider, state, decision, context, history.length),
        thenHappens: (...events) => expect(decision).toEqual({ accepted: true, events }),
        thenRefused: (code, details = {}) =>
          expect(decision).toMatchObject({ accepted: false, rejection: { code, details } }),
      };
    },
  };
}

/** Stories that the generated checks walk: each step draws a command and a context. */
export interface Walks<C, X> {
  readonly commands: readonly C[];
  readonly contexts: readonly X[];
  /** Steps of one story. */
  readonly steps?: number;
  /** How many events all stories together must append at least, so that the walk is known to get somewhere. */
  readonly reaches: readonly string[];
}

/**
 * The two generated checks of every decider: a command repeated at once appends nothing more, and state survives a JSON
 * round trip; `evolve` takes the events in any order without throwing.
 */
export function checkDecider<C, E extends EventData, S, X extends At>(
  decider: Decider<C, E, S, X>,
  walks: Walks<C, X>,
): void {
  const story = fc.array(
    fc.record({ command: fc.constantFrom(...walks.commands), context: fc.constantFrom(...walks.contexts) }),
    { minLength: 1, maxLength: walks.steps ?? 24 },
  );
  const seed = 20170815;

  const walk = (
    steps: readonly { readonly command: C; readonly context: X }[],
    visit: (state: S, step: { readonly command: C; readonly context: X }) => void,
  ): E[] => {
    const events: E[] = [];
    let state = decider.initial;
    for (const step of steps) {
      const decision = decider.decide(step.command, state, step.context);
      state = append(decider, state, decision, step.context, events.length);
      if (decision.accepted) events.push(...decision.events);
      visit(state, step);
    }
    return events;
  };

  it('appends nothing twice when a command is repeated', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(story, (steps) => {
        const events = walk(steps, (state, { command, context }) => {
          const again = decider.decide(command, state, context);
          expect(again.accepted ? again.events : []).toEqual([]);
        });
        for (const event of events) reached.add(event.type);
      }),
      { seed, numRuns: 300 },
    );
    // A walk that never gets anywhere would prove nothing.
    expect([...reached].sort()).toEqual(expect.arrayContaining([...walks.reaches].sort()));
  });

  it('keeps its state through a JSON round trip, and folds events in any order', () => {
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), (steps, shuffle) => {
        const events = walk(steps, (state) => {
          expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
        });
        const anyOrder = [...events];
        for (const [index] of events.entries()) {
          const other = Number(shuffle.next().value) % events.length;
          [anyOrder[index], anyOrder[other]] = [anyOrder[other] as E, anyOrder[index] as E];
        }
        fold(decider, anyOrder.map((event, index) => storedEvent(event, index)) as Stored<E>[]);
      }),
      { seed, numRuns: 200 },
    );
  });
}
