import { createHash } from 'node:crypto';
import * as domain from '@taizhang/domain';
import { isSealed, upcast, upcasters, type EventData, type Instant } from '@taizhang/domain';
import { eventShapes, faultsOf, goldenEvents } from '@taizhang/testing';
import { eventSchemas, schemaOf } from '../event-schemas.mjs';
import { root, textOf } from './tree';

const shapes = eventShapes();
const types = eventSchemas(root);
/** The newest version of a type: what the types of the code say today. */
const newest = new Map<string, number>();
for (const of of shapes.keys()) {
  const [type = '', version] = of.split('.');
  newest.set(type, Math.max(newest.get(type) ?? 0, Number(version)));
}

interface Folding {
  readonly initial: unknown;
  evolve(state: unknown, event: unknown): unknown;
}
const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
/** Events that no decider folds: the store itself, or a reading of several streams. */
const foldedElsewhere = new Set(['ledger', 'document-number', 'case-gate']);
const namedOtherwise = new Map([['check', 'spotCheckDecider']]);
const foldingOf = (aggregate: string): Folding | undefined =>
  (domain as unknown as Record<string, Folding>)[namedOtherwise.get(aggregate) ?? `${camel(aggregate)}Decider`];

const stored = (event: EventData, n: number): unknown => ({
  ...{
    ...event,
    ledger: 'golden',
    id: `golden#${n}`,
    stream: 'golden/1',
    version: n,
    position: n,
    actor: { kind: 'system' },
  },
  ...{ recordedAt: '2017-09-12T02:32:00.000Z', committedAt: '2017-09-12T02:32:00.000Z' },
  effectiveAt: event.occurredAt ?? '2017-09-12T02:32:00.000Z',
});

describe('the stored shape of events (npm run docs:events writes docs/events)', () => {
  it('is committed for every type and version, with golden events', () => {
    expect(types.length).toBeGreaterThan(200);
    expect(types.map(({ type }) => type).filter((type) => !newest.has(type))).toEqual([]);
    expect([...newest.keys()].filter((type) => !types.some((each) => each.type === type))).toEqual([]);
    for (const [type, version] of newest)
      for (let n = 1; n <= version; n += 1)
        expect([type, n, goldenEvents(`${type}.${n}`).length > 0]).toEqual([type, n, true]);
  });

  it('is what the types of the code say', () => {
    const differing = types.filter((each) => {
      const version = newest.get(each.type) ?? 0;
      const committed = shapes.get(`${each.type}.${version}`);
      return JSON.stringify(committed) !== JSON.stringify(schemaOf(each, version));
    });
    expect(differing.map(({ type }) => type)).toEqual([]);
  });

  it.each([...shapes.keys()])('of %s is that of its golden events, none of which was ever changed', (of) => {
    const shape = shapes.get(of);
    if (shape === undefined) throw new Error('unreachable');
    for (const event of goldenEvents(of)) expect(faultsOf(shape, event)).toEqual([]);
    const hashes = JSON.parse(textOf('docs/events/golden-hashes.json')) as Readonly<Record<string, string>>;
    const text = textOf(`docs/events/${of}.golden.json`);
    expect(hashes[`${of}.golden.json`]).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('is read by the code of today: every golden event folds into a state that survives JSON', () => {
    const unread: string[] = [];
    for (const [of, shape] of shapes) {
      const aggregate = shape['x-aggregate'];
      if (foldedElsewhere.has(aggregate)) continue;
      const folding = foldingOf(aggregate);
      if (folding === undefined) unread.push(`${of}: nothing folds ${aggregate}`);
      for (const [n, event] of goldenEvents(of).entries()) {
        try {
          const state = folding?.evolve(folding.initial, stored(event, n + 1));
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        } catch (error) {
          unread.push(`${of}: ${(error as Error).message}`);
        }
      }
    }
    expect(unread).toEqual([]);
  });

  it('of an earlier version is brought to the newest: every golden event becomes one that its schema allows', () => {
    const place = { position: 12, recordedAt: '2017-09-12T02:32:00.000Z' as Instant };
    const outgrown = [...shapes.keys()].filter((of) => {
      const [type = '', version] = of.split('.');
      return Number(version) < (newest.get(type) ?? 0);
    });
    expect(upcasters.map(({ type, from }) => `${type}.${from}`).sort()).toEqual(outgrown.sort());
    for (const of of outgrown) {
      for (const event of goldenEvents(of)) {
        const { type, schema, payload, occurredAt } = upcast({ ...event, ...place });
        const shape = shapes.get(`${type}.${schema}`);
        if (shape === undefined) throw new Error(`no schema of ${type}.${schema}`);
        expect(schema).toBe(newest.get(type));
        expect(faultsOf(shape, { type, schema, payload, ...(occurredAt && { occurredAt }) })).toEqual([]);
      }
    }
  });

  it('holds as a token whatever may be sealed', () => {
    const [registered] = goldenEvents('ClueRegistered.1');
    const { reporter, content } = registered?.payload as { reporter: unknown; content: unknown };
    expect([isSealed(reporter), isSealed(content)]).toEqual([true, true]);
  });

  it('refuses what is not of it', () => {
    const shape = shapes.get('UnitRegistered.1');
    const [event] = goldenEvents('UnitRegistered.1');
    if (shape === undefined || event === undefined) throw new Error('there is no unit');
    const payload = event.payload as Readonly<Record<string, unknown>>;
    const changed = (more: object): readonly string[] =>
      faultsOf(shape, { ...event, payload: { ...payload, ...more } });
    expect(changed({ order: '1' })).toEqual(['.payload.order: no integer']);
    expect(changed({ kind: 'castle' })).toEqual(['.payload.kind: "castle" is no term of it']);
    expect(changed({ more: 1 })).toEqual(['.payload.more: unknown member']);
    expect(changed({ name: undefined })).toContain('.payload.name: missing');
    expect(faultsOf(shape, { ...event, occurredAt: undefined })).toContain('.occurredAt: missing');
  });
});
