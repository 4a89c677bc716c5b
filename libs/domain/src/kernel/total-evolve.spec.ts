import * as domain from '@taizhang/domain';
import { eventsOf, shapesOfCategory } from '@taizhang/testing';
import { storedEvent } from '@taizhang/testing/given-when-then';
import fc from 'fast-check';
import type { Decider } from './decider';
import { fold } from './decider';
import type { EventData, Stored } from './event';

type AnyDecider = Decider<unknown, EventData, unknown, unknown>;

const isDecider = (value: unknown): value is AnyDecider =>
  typeof value === 'object' && value !== null && ['category', 'decide', 'evolve'].every((member) => member in value);
const deciders = Object.values<unknown>(domain)
  .filter(isDecider)
  .map((decider) => [decider.category, decider] as const);

const folds = (decider: AnyDecider, events: readonly EventData[]): unknown =>
  fold(
    decider,
    events.map((event, index) => storedEvent(event, index) as Stored<EventData>),
  );

/** A stream as as-of may leave it: what came before is missing, what came once comes again, in an order that nobody expected. */
const anyEventsOf = (category: string): fc.Arbitrary<readonly EventData[]> =>
  fc.array(fc.oneof(...shapesOfCategory(category).map(eventsOf)), { minLength: 1, maxLength: 20 });

describe('evolve is total', () => {
  it('of every decider that there is', () => {
    expect(deciders.length).toBeGreaterThan(25);
    expect(deciders.filter(([category]) => shapesOfCategory(category).length === 0)).toEqual([]);
  });

  it.each(deciders)('folds events of all types and versions in any order: %s', (category, decider) => {
    fc.assert(fc.property(anyEventsOf(category), (events) => void folds(decider, events)));
  });

  it('of clues also where payloads lack what they should hold', () => {
    const bare = anyEventsOf('clue').map((events) => events.map((event) => ({ ...event, payload: {} })));
    const [, clues] = deciders.find(([category]) => category === 'clue') ?? [];
    fc.assert(fc.property(fc.oneof(bare, mixed), (events) => void folds(clues as AnyDecider, events)));
  });
});

const sealing = deciders.filter(([category]) => domain.sealedByCategory.has(category));

/** A destroyed key leaves the token. The others are what a reader without it, or a careless tool, may make of it. */
const ruins = [{ $sealed: 'aes-256-gcm.key.nonce.ciphertext' }, undefined, null, '', { $sealed: '' }];

function ruined(category: string, event: EventData, ruin: unknown): EventData {
  const paths = domain.sealedPathsOf(domain.streamName(category, '1'), event.type);
  const sealed = domain.sealedValuesOf(event.payload, paths);
  return { ...event, payload: sealed.reduce((left, { path }) => domain.replacedAt(left, path, ruin), event.payload) };
}

describe('evolve outlives the keys', () => {
  it('of every decider whose events hold sealed members', () => {
    expect(sealing.map(([category]) => category).sort()).toEqual([...domain.sealedByCategory.keys()].sort());
  });

  it.each(sealing)(
    'folds events of which every sealed member is a token, gone or anything else: %s',
    (category, decider) => {
      const ruin = fc.infiniteStream(fc.constantFrom(...ruins));
      fc.assert(
        fc.property(
          anyEventsOf(category),
          ruin,
          (events, how) =>
            void folds(
              decider,
              events.map((event) => ruined(category, event, how.next().value)),
            ),
        ),
      );
    },
  );
});

/** Whole events among bare ones, so that what a bare one leaves behind is used. */
const mixed = fc
  .tuple(anyEventsOf('clue'), fc.infiniteStream(fc.boolean()))
  .map(([events, isBare]) => events.map((event) => (isBare.next().value === true ? { ...event, payload: {} } : event)));
