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

/** What the stories of the generated checks are made of. */
export interface Walks<C, E extends EventData, X> {
  readonly commands: readonly C[];
  /** What has happened when a story begins: one is drawn. Absent: nothing has. */
  readonly beginnings?: readonly (readonly E[])[];
  /** A command is tried in each of them, from a drawn one on, until it has an effect. */
  readonly contexts: readonly X[];
  /** Most steps of one story. */
  readonly steps?: number;
  /** Types of events that the stories must have come to together. */
  readonly reaches: readonly string[];
}

const seed = 20170815;

/**
 * The two generated checks of every decider: a command repeated at once appends nothing more, and state survives a JSON
 * round trip; `evolve` takes the events in any order without throwing.
 */
export function checkDecider<C, E extends EventData, S, X extends At>(
  decider: Decider<C, E, S, X>,
  { commands, contexts, beginnings = [[]], steps = 24, reaches }: Walks<C, E, X>,
): void {
  interface Step {
    readonly command: C;
    readonly context: X;
  }
  interface Story {
    readonly beginning: readonly E[];
    readonly drawn: readonly { readonly command: C; readonly from: number }[];
  }
  const story: fc.Arbitrary<Story> = fc.record({
    beginning: fc.constantFrom(...beginnings),
    drawn: fc.array(fc.record({ command: fc.constantFrom(...commands), from: fc.nat({ max: contexts.length - 1 }) }), {
      minLength: 1,
      maxLength: steps,
      size: 'max',
    }),
  });

  const firstEffective = (command: C, state: S, from: number): Step => {
    const rotated = [...contexts.slice(from), ...contexts.slice(0, from)];
    const effective = rotated.find((context) => {
      const decision = decider.decide(command, state, context);
      return decision.accepted && decision.events.length > 0;
    });
    return { command, context: effective ?? (rotated[0] as X) };
  };

  /** Visits every step that had an effect, with the state after it. */
  const walk = ({ beginning, drawn }: Story, visit: (state: S, step: Step) => void): E[] => {
    const events: E[] = [...beginning];
    let state = given(decider, ...beginning).state;
    for (const { command, from } of drawn) {
      const step = firstEffective(command, state, from);
      const decision = decider.decide(command, state, step.context);
      if (!decision.accepted || decision.events.length === 0) continue;
      state = append(decider, state, decision, step.context, events.length);
      events.push(...decision.events);
      visit(state, step);
    }
    return events;
  };

  it('appends nothing twice when a command is repeated', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(story, (told) => {
        const events = walk(told, (state, { command, context }) => {
          const again = decider.decide(command, state, context);
          expect(again.accepted ? again.events : []).toEqual([]);
        });
        for (const event of events.slice(told.beginning.length)) reached.add(event.type);
      }),
      { seed, numRuns: 100 },
    );
    // A walk that never gets anywhere would prove nothing.
    expect([...reached].sort()).toEqual(expect.arrayContaining([...reaches].sort()));
  });

  it('keeps its state through a JSON round trip, and folds events in any order', () => {
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), (told, shuffle) => {
        const events = walk(told, (state) => {
          expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
        });
        const anyOrder = [...events];
        for (const [index] of events.entries()) {
          const other = Number(shuffle.next().value) % events.length;
          [anyOrder[index], anyOrder[other]] = [anyOrder[other] as E, anyOrder[index] as E];
        }
        fold(decider, anyOrder.map((event, index) => storedEvent(event, index)) as Stored<E>[]);
      }),
      { seed, numRuns: 100 },
    );
  });
}
