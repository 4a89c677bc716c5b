import {
  eventId,
  instant,
  ledgerId,
  streamName,
  type EventData,
  type Instant,
  type LedgerId,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import type { AppendRequest, AppendVerdict, EntryRange, EventStore } from './event-store';
import { ledgerStream } from './ledger-stream';

/** What every store of the port does: one suite, run against each of them. */

const start = instant('2017-09-01T01:00:00.000Z');
const fact = (what: string, occurredAt = start): EventData => ({
  type: 'Noted',
  schema: 1,
  payload: { what },
  occurredAt,
});
const act = (what: string): EventData => ({ type: 'Decided', schema: 1, payload: { what } });

const whatOf = (event: Stored): unknown => (event.payload as { what?: unknown }).what;
const positionOf = (verdict: AppendVerdict): number => (verdict.kind === 'stored' ? verdict.firstPosition : Number.NaN);

export function eventStoreFeatures(makeStore: () => Promise<EventStore>): void {
  let store: EventStore;
  let ledger: LedgerId;
  let opened = 0;
  const note = streamName('note', '1');

  const request = (
    key: string,
    ...writes: readonly (readonly [StreamName, number, ...EventData[]])[]
  ): AppendRequest => ({
    ledger,
    key,
    requestHash: `hash of ${key}`,
    actor: { kind: 'system' },
    writes: writes.map(([stream, expectedVersion, ...events]) => ({ stream, expectedVersion, events })),
  });
  const append = (
    key: string,
    ...writes: readonly (readonly [StreamName, number, ...EventData[]])[]
  ): Promise<AppendVerdict> => store.append(request(key, ...writes));

  beforeAll(async () => {
    store = await makeStore();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ledger = ledgerId(`drill-${(opened += 1)}`);
    await store.openLedger({ ledger, kind: 'drill', startsAt: start });
  });

  describe('a ledger', () => {
    it('opens with one event that says what it is', async () => {
      const [first] = await store.readFeed(ledger, { after: 0, limit: 10 });
      expect(first).toMatchObject({
        type: 'LedgerOpened',
        stream: 'ledger',
        position: 1,
        version: 1,
        recordedAt: start,
      });
      expect(first?.payload).toEqual({
        kind: 'drill',
        startsAt: start,
        wall: 'database',
        algorithms: { hash: 'sha256' },
      });
    });

    it('opens once only', async () => {
      await expect(store.openLedger({ ledger, kind: 'drill', startsAt: start })).rejects.toMatchObject({
        code: 'LedgerAlreadyOpen',
      });
    });

    it('stands still in a drill and runs in the official one', async () => {
      const official = await store.openLedger({
        ledger: ledgerId(`official-${opened}`),
        kind: 'official',
        startsAt: start,
      });
      expect((await store.head(ledger)).clock.rate).toBe(0);
      expect(official.clock).toMatchObject({ rate: 1, anchorLedger: start });
    });

    it('writes a rate other than that of its kind into the log', async () => {
      const running = await store.openLedger({
        ledger: ledgerId(`fast-${opened}`),
        kind: 'drill',
        startsAt: start,
        rate: 60,
      });
      expect(running).toMatchObject({ position: 2, clock: { rate: 60, anchorLedger: start } });
    });

    it('is unknown until it is opened', async () => {
      const missing = ledgerId('never-opened');
      await expect(store.head(missing)).rejects.toMatchObject({ code: 'LedgerUnknown' });
      await expect(store.append({ ...request('k', [note, 0, fact('a')]), ledger: missing })).rejects.toMatchObject({
        code: 'LedgerUnknown',
      });
    });
  });

  describe('an append', () => {
    it('gives its events gap-free positions, versions and ids made of its key', async () => {
      expect(await append('k', [note, 0, fact('a'), fact('b')])).toEqual({
        kind: 'stored',
        firstPosition: 2,
        count: 2,
        recordedAt: start,
        repeated: false,
      });
      const { events, version } = await store.readStream(ledger, note);
      expect(version).toBe(2);
      expect(events.map(({ id, version: nth, position }) => [id, nth, position])).toEqual([
        ['k#1', 1, 2],
        ['k#2', 2, 3],
      ]);
    });

    it('keeps what surrounds an event', async () => {
      const surroundings = {
        actor: { kind: 'engine' } as const,
        causation: eventId('x#1'),
        correlation: 'c-1',
        basis: { plan: 'p@3', readTo: 1 },
      };
      await store.append({ ...request('k', [note, 0, act('a')]), ...surroundings });
      expect((await store.readStream(ledger, note)).events[0]).toMatchObject(surroundings);
      expect((await store.effectsOf(ledger, eventId('x#1'))).map(({ id }) => id)).toEqual(['k#1']);
    });

    it('is refused at any other version than the stream has', async () => {
      await append('k', [note, 0, fact('a')]);
      expect(await append('l', [note, 0, fact('b')])).toEqual({
        kind: 'conflict',
        stream: note,
        expected: 0,
        actual: 1,
      });
      expect(await append('m', [note, 2, fact('b')])).toEqual({
        kind: 'conflict',
        stream: note,
        expected: 2,
        actual: 1,
      });
      expect((await store.head(ledger)).position).toBe(2);
    });

    it('writes several streams or none of them', async () => {
      const other = streamName('note', '2');
      expect(await append('k', [note, 0, fact('a')], [other, 7, fact('b')])).toMatchObject({
        kind: 'conflict',
        stream: other,
      });
      expect(await store.streamVersion(ledger, note)).toBe(0);
      expect(await append('k', [note, 0, fact('a')], [other, 0, fact('b')])).toMatchObject({
        kind: 'stored',
        count: 2,
      });
      expect((await store.readStream(ledger, other)).events[0]?.id).toBe('k#2');
    });

    it('may rest on a stream that it does not write', async () => {
      const other = streamName('note', '2');
      expect(await append('k', [note, 1], [other, 0, fact('b')])).toMatchObject({ kind: 'conflict', stream: note });
      expect(await append('k', [note, 0], [other, 0, fact('b')])).toMatchObject({ kind: 'stored', count: 1 });
    });

    it('answers a repeated key with what was stored, even at a version that is past', async () => {
      const first = await append('k', [note, 0, fact('a')]);
      await append('l', [note, 1, fact('b')]);
      expect(await append('k', [note, 0, fact('a')])).toEqual({ ...first, repeated: true });
      expect(await store.findAppend(ledger, 'k')).toEqual({
        key: 'k',
        requestHash: 'hash of k',
        firstPosition: positionOf(first),
        count: 1,
      });
      expect(await store.streamVersion(ledger, note)).toBe(2);
    });

    it('is refused when its key came with another request', async () => {
      await append('k', [note, 0, fact('a')]);
      const other = { ...request('k', [note, 1, fact('b')]), requestHash: 'another' };
      expect(await store.append(other)).toEqual({ kind: 'keyReused', key: 'k' });
    });

    it('refuses what can never be stored', async () => {
      const amount = { ...act('a'), payload: { amount: 0.5 } };
      await expect(append('k', [note, 0, amount])).rejects.toMatchObject({ code: 'AppendInvalid' });
      await expect(append('k', [note, 0])).rejects.toMatchObject({ code: 'AppendInvalid' });
      await expect(append('k', [note, 0, act('a')], [note, 1, act('b')])).rejects.toMatchObject({
        code: 'AppendInvalid',
      });
    });
  });

  describe('a batch of callers', () => {
    it('gets a verdict each: one conflict or repeated key does not hurt the others', async () => {
      await append('first', [note, 0, fact('a')]);
      const verdicts = await Promise.all([
        append('a', [streamName('note', 'a'), 0, fact('a')]),
        append('b', [note, 0, fact('late')]),
        append('first', [note, 0, fact('a')]),
        store.append({ ...request('first', [note, 1, fact('b')]), requestHash: 'another' }),
        append('c', [streamName('note', 'c'), 0, fact('c')]),
      ]);
      expect(verdicts.map(({ kind }) => kind)).toEqual(['stored', 'conflict', 'stored', 'keyReused', 'stored']);
      expect((await store.head(ledger)).position).toBe(4);
    });

    describe('of which one cannot be stored, among many', () => {
      type Write = readonly [StreamName, number, ...EventData[]];
      const other = streamName('note', 'other');
      const stray = (key: string, ...writes: readonly Write[]) => ({ key, writes });
      const conflict = (actual: number, expected: number, stream = note) => ({
        kind: 'conflict',
        ...{ stream, expected, actual },
      });
      const strays: readonly (readonly [string, ReturnType<typeof stray>, object])[] = [
        ['a version that is past', stray('k', [note, 1, fact('x')]), conflict(2, 1)],
        ['a stream that is there already', stray('k', [note, 0, fact('x')]), conflict(2, 0)],
        ['a version that is not there yet', stray('k', [note, 3, fact('x')]), conflict(2, 3)],
        ['a stream that is not there', stray('k', [other, 1, fact('x')]), conflict(0, 1, other)],
        ['the second of two streams', stray('k', [other, 0, fact('x')], [note, 1, fact('x')]), conflict(2, 1)],
        ['resting on a version that is past', stray('k', [other, 0, fact('x')], [note, 1]), conflict(2, 1)],
        ['resting on a stream that should not be', stray('k', [other, 0, fact('x')], [note, 0]), conflict(2, 0)],
        ['resting on a version to come', stray('k', [other, 0, fact('x')], [note, 3]), conflict(2, 3)],
        ['a repeated key', stray('first', [note, 0, fact('x')]), { kind: 'stored', firstPosition: 2, repeated: true }],
        ['a key of another request', stray('taken', [other, 0, fact('x')]), { kind: 'keyReused', key: 'taken' }],
      ];

      it.each(strays)('%s', async (_, { key, writes }, verdict) => {
        await append('first', [note, 0, fact('a')], [streamName('note', 'of 7'), 0, fact('a')]);
        await append('second', [note, 1, fact('b')]);
        await store.append({
          ...request('taken', [streamName('note', 'taken'), 0, fact('a')]),
          requestHash: 'another',
        });
        const others = Array.from({ length: 20 }, (_each, n) => {
          const own: Write = [streamName('note', `of ${n}`), n === 7 ? 1 : 0, fact(`${n}`)];
          return append(`of ${n}`, own, [streamName('note', `beside ${n}`), 0, fact('x'), fact('y')]);
        });
        const all = await Promise.all([...others.slice(0, 9), append(key, ...writes), ...others.slice(9)]);
        expect(all[9]).toMatchObject(verdict);
        const stored = all.filter((_each, index) => index !== 9);
        expect(stored.map(positionOf)).toEqual(stored.map((_each, n) => 6 + 3 * n));
        expect((await store.head(ledger)).position).toBe(65);
        expect(await store.findAppend(ledger, 'k')).toBeUndefined();
        expect((await store.verify(ledger)).damages).toEqual([]);
      });
    });

    it('stores many of which all go on where their streams stand', async () => {
      const rest: readonly [StreamName, number] = [note, 1];
      await append('first', [note, 0, fact('a')]);
      for (const expected of [0, 1, 2]) {
        const many = Array.from({ length: 20 }, (_each, n) => {
          const own = [streamName('note', `of ${n}`), expected, fact(`${expected}`)] as const;
          return append(`${expected} of ${n}`, own, ...(expected === 2 ? [rest] : []));
        });
        expect((await Promise.all(many)).map(positionOf)).toEqual(many.map((_each, n) => 3 + 20 * expected + n));
      }
    });

    it('lets exactly one of many win a version', async () => {
      const rivals = Array.from({ length: 20 }, (_, n) => append(`rival-${n}`, [note, 0, fact(`rival ${n}`)]));
      const verdicts = await Promise.all(rivals);
      expect(verdicts.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
      expect(verdicts.filter(({ kind }) => kind === 'conflict')).toHaveLength(19);
    });

    it('stores one of many repeats of a command', async () => {
      const repeats = Array.from({ length: 20 }, () => append('same', [note, 0, fact('once')]));
      const verdicts = await Promise.all(repeats);
      expect(new Set(verdicts.map(positionOf))).toEqual(new Set([2]));
      expect(verdicts.filter((verdict) => verdict.kind === 'stored' && !verdict.repeated)).toHaveLength(1);
    });
  });

  describe('reading', () => {
    it('pages through the feed in the order of positions, of all or of some categories', async () => {
      await append('k', [note, 0, fact('a'), fact('b')], [streamName('other', '1'), 0, act('c')]);
      const page = await store.readFeed(ledger, { after: 1, limit: 2 });
      expect(page.map(whatOf)).toEqual(['a', 'b']);
      expect((await store.readFeed(ledger, { after: 3, limit: 9 })).map(whatOf)).toEqual(['c']);
      expect((await store.readFeed(ledger, { after: 0, limit: 9, categories: ['other'] })).map(whatOf)).toEqual(['c']);
      expect((await store.readFeed(ledger, { after: 1, limit: 9, upTo: 2 })).map(whatOf)).toEqual(['a']);
    });

    it('reads the feed backward from its end or from a position, and a stream from a version on', async () => {
      await append('k', [note, 0, fact('a'), fact('b')], [streamName('other', '1'), 0, act('c')]);
      await append('l', [note, 2, fact('d')]);
      const backward = async (input: object) =>
        (await store.readFeed(ledger, { after: 1, limit: 9, backward: true, ...input })).map(whatOf);
      expect(await backward({})).toEqual(['d', 'c', 'b', 'a']);
      expect(await backward({ limit: 2, upTo: 4 })).toEqual(['c', 'b']);
      expect(await backward({ categories: ['note'], limit: 2 })).toEqual(['d', 'b']);
      const since = async (version: number, upTo?: number) =>
        (await store.readEntries(ledger, note, { afterVersion: version, ...(upTo !== undefined && { upTo }) })).map(
          whatOf,
        );
      expect(await since(1)).toEqual(['b', 'd']);
      expect(await since(1, 3)).toEqual(['b']);
      expect(await since(3)).toEqual([]);
      const entries = async (range: EntryRange) => (await store.readEntries(ledger, note, range)).map(whatOf);
      expect(await entries({ backward: true })).toEqual(['d', 'b', 'a']);
      expect(await entries({ backward: true, limit: 1, upTo: 4 })).toEqual(['b']);
      expect(await entries({ backward: true, afterVersion: 1 })).toEqual(['d', 'b']);
      expect(await entries({ limit: 2 })).toEqual(['a', 'b']);
      expect(await entries({ limit: 2_000, afterVersion: 2 })).toEqual(['d']);
    });

    it('reads from a recorded time on: what lies behind the last position that was known by then', async () => {
      const noon = instant('2017-09-01T04:00:00.000Z');
      await append('k', [note, 0, fact('before noon')]);
      await append('clock', [ledgerStream, 1, { type: 'ClockSet', schema: 1, payload: { rate: 0, jumpTo: noon } }]);
      await append('l', [note, 1, fact('at noon')]);
      const after = await store.positionAt(ledger, instant('2017-09-01T03:59:59.999Z'));
      expect((await store.readFeed(ledger, { after, limit: 9 })).map(whatOf)).toEqual(['at noon']);
    });

    it('reads what took effect in a time, however late it was entered', async () => {
      const may = instant('2017-05-01T00:00:00.000Z');
      const june = instant('2017-06-01T00:00:00.000Z');
      const happened = (what: string, occurredAt: Instant): EventData => ({ ...fact(what), occurredAt });
      await append('k', [note, 0, happened('in May', may), act('decided')]);
      await append('l', [note, 2, happened('in June', june), happened('late, in May', may)]);
      const effective = async (from?: Instant, before?: Instant) => {
        const range = { ...(from !== undefined && { from }), ...(before !== undefined && { before }) };
        const events: Stored[] = [];
        for await (const event of store.feed(ledger, { after: 1, effective: range })) events.push(event);
        return events.map(whatOf);
      };
      expect(await effective(may, june)).toEqual(['in May', 'late, in May']);
      expect(await effective(june)).toEqual(['decided', 'in June']);
      expect(await effective(undefined, may)).toEqual([]);
      expect(await effective()).toEqual(['in May', 'decided', 'in June', 'late, in May']);
    });

    it('reads a stream that is longer than one answer', async () => {
      const many = Array.from({ length: 1_000 }, (_, n) => fact(`${n}`));
      await append('k', [note, 0, ...many]);
      await append('l', [note, 1_000, ...many, fact('last')]);
      const { events, version } = await store.readStream(ledger, note);
      expect(version).toBe(2_001);
      expect(events.map(({ version: each }) => each)).toEqual(Array.from({ length: 2_001 }, (_, n) => n + 1));
      expect(whatOf(events.at(-1) as Stored)).toBe('last');
    });

    it('gives the feed in one go, whole or in part, and lets its reader stop', async () => {
      const tricky = 'a \\ b \n c \t "d" \u0001 \\n 台账';
      await append('k', [note, 0, fact('a'), fact(tricky)], [streamName('other', '1'), 0, act('c')]);
      const feedOf = async (...range: Parameters<EventStore['feed']> extends [unknown, ...infer R] ? R : never) => {
        const events: Stored[] = [];
        for await (const event of store.feed(ledger, ...range)) events.push(event);
        return events;
      };
      expect(await feedOf()).toEqual(await store.readFeed(ledger, { after: 0, limit: 10 }));
      expect((await feedOf({ after: 1 })).map(whatOf)).toEqual(['a', tricky, 'c']);
      expect((await feedOf({ after: 1, upTo: 2 })).map(whatOf)).toEqual(['a']);
      expect((await feedOf({ categories: ['other', "o'ther"] })).map(whatOf)).toEqual(['c']);
      expect(await feedOf({ categories: [] })).toEqual([]);
      for await (const event of store.feed(ledger)) {
        expect(event.position).toBe(1);
        break;
      }
      expect((await feedOf()).length).toBe(4);
    });

    it('finds an event by position or id, with what proves it', async () => {
      await append('k', [note, 0, fact('a'), fact('b')]);
      const proof = await store.findEvent(ledger, { id: 'k#2' });
      expect(proof?.event).toMatchObject({ id: 'k#2', position: 3 });
      expect(await store.findEvent(ledger, { position: 3 })).toEqual(proof);
      expect(proof?.eventHash).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(await store.findEvent(ledger, { id: 'k#3' })).toBeUndefined();
      expect(await store.findEvent(ledger, { id: 'nonsense' })).toBeUndefined();
    });

    it('reads many streams at once, each up to its own point', async () => {
      const names = Array.from({ length: 20 }, (_, n) => streamName('other', `${n}`));
      for (const [n, name] of names.entries()) await append(`k${n}`, [name, 0, fact(`a${n}`), fact(`b${n}`)]);
      const unknown = store.readStream(ledger, streamName('other', 'unknown'));
      const reads = names.map((name, n) => store.readStream(ledger, name, n % 2 === 0 ? {} : { upTo: 2 * n + 2 }));
      expect((await Promise.all(reads)).map(({ events }) => events.map(whatOf))).toEqual(
        names.map((_, n) => (n % 2 === 0 ? [`a${n}`, `b${n}`] : [`a${n}`])),
      );
      expect(await unknown).toEqual({ events: [], version: 0 });
    });

    it('finds an unknown stream empty', async () => {
      expect(await store.readStream(ledger, streamName('note', 'unknown'))).toEqual({ events: [], version: 0 });
    });
  });

  describe('a correction', () => {
    const june = instant('2017-06-01T00:00:00.000Z');
    const correct = (corrects: string, what: string, occurredAt = june): EventData => ({
      type: 'EntryCorrected',
      schema: 1,
      payload: { corrects, type: 'Noted', schema: 1, occurredAt, payload: { what }, reason: 'a slip' },
    });
    const annul = (corrects: string): EventData => ({
      type: 'EntryVoided',
      schema: 1,
      payload: { corrects, reason: 'wrong' },
    });

    it('is read at the place of what it corrects, and the latest wins', async () => {
      await append('k', [note, 0, fact('a'), fact('b')]);
      await append('l', [note, 2, correct('k#1', 'x'), correct('k#1', 'y')]);
      const { events, version } = await store.readStream(ledger, note);
      expect(events.map(whatOf)).toEqual(['y', 'b']);
      expect(events[0]).toMatchObject({
        id: 'k#1',
        position: 2,
        occurredAt: june,
        effectiveAt: june,
        recordedAt: start,
      });
      expect(version).toBe(4);
    });

    it('stays beside what it corrects among the entries as they are stored', async () => {
      await append('k', [note, 0, fact('a')]);
      await append('l', [note, 1, correct('k#1', 'x')]);
      const types = (entries: readonly { readonly type: string }[]) => entries.map(({ type }) => type);
      expect(types(await store.readEntries(ledger, note))).toEqual(['Noted', 'EntryCorrected']);
      expect(types(await store.readEntries(ledger, note, { upTo: 2 }))).toEqual(['Noted']);
    });

    it('is not known before it was recorded', async () => {
      await append('k', [note, 0, fact('a')]);
      await append('l', [note, 1, correct('k#1', 'x')]);
      expect((await store.readStream(ledger, note, { upTo: 2 })).events.map(whatOf)).toEqual(['a']);
    });

    it('takes a void fact out, until a later correction brings it back', async () => {
      await append('k', [note, 0, fact('a'), annul('k#1')]);
      expect((await store.readStream(ledger, note)).events).toEqual([]);
      await append('l', [note, 2, correct('k#1', 'back')]);
      expect((await store.readStream(ledger, note)).events.map(whatOf)).toEqual(['back']);
    });

    it('leaves acts alone', async () => {
      await append('k', [note, 0, act('a'), annul('k#1')]);
      expect((await store.readStream(ledger, note)).events.map(whatOf)).toEqual(['a']);
    });
  });

  describe('a reading as of a date', () => {
    it('drops facts that had not occurred and acts that had not been recorded', async () => {
      const may = instant('2017-05-01T00:00:00.000Z');
      await append('k', [note, 0, fact('in May', may), fact('in September'), act('decided')]);
      const { events } = await store.readStream(ledger, note, { asOf: instant('2017-08-01T00:00:00.000Z') });
      expect(events.map(whatOf)).toEqual(['in May']);
    });

    it('turns a recorded date into the last position known by then', async () => {
      await append('k', [note, 0, fact('a')]);
      expect(await store.positionAt(ledger, start)).toBe(2);
      expect(await store.positionAt(ledger, instant('2017-08-31T00:00:00.000Z'))).toBe(0);
    });
  });

  describe('a ledger clock', () => {
    const setClock = (key: string, version: number, payload: object): Promise<AppendVerdict> =>
      append(key, [ledgerStream, version, { type: 'ClockSet', schema: 1, payload }]);
    const noon = instant('2017-09-01T04:00:00.000Z');

    it('records the event that sets it by the clock before, and what follows by the new one', async () => {
      expect(await setClock('c', 1, { rate: 0, jumpTo: noon })).toMatchObject({ recordedAt: start });
      expect(await append('k', [note, 0, act('a')])).toMatchObject({ recordedAt: noon });
      expect(await store.now(ledger)).toBe(noon);
    });

    it('runs to its end and stands there', async () => {
      await setClock('c', 1, { rate: 1_000_000_000, until: noon, jumpTo: instant('2017-09-01T03:59:59.999Z') });
      await append('k', [note, 0, act('a')]);
      expect(['2017-09-01T03:59:59.999Z', noon]).toContain(await store.now(ledger));
      expect((await store.head(ledger)).clock).toMatchObject({ rate: 1_000_000_000, until: noon });
    });

    it('never lets recorded time run backwards', async () => {
      await setClock('c', 1, { rate: 0, jumpTo: noon });
      await append('k', [note, 0, act('a')]);
      await setClock('d', 2, { rate: 0, jumpTo: start });
      expect(await append('l', [note, 1, act('b')])).toMatchObject({ recordedAt: noon });
    });

    it('is driven by the caller where the ledger has no wall of its own', async () => {
      const given = ledgerId(`given-${opened}`);
      const wallNow = instant('2040-01-01T00:00:00.000Z');
      await store.openLedger({ ledger: given, kind: 'drill', startsAt: start, wall: 'given', rate: 10, wallNow });
      const later = instant('2040-01-01T00:00:01.000Z');
      expect(await store.now(given, later)).toBe('2017-09-01T01:00:10.000Z');
      const appended = { ...request('k', [note, 0, act('a')]), ledger: given };
      await expect(store.append(appended)).rejects.toMatchObject({ code: 'WallNowMissing' });
      await expect(store.now(given)).rejects.toMatchObject({ code: 'WallNowMissing' });
      expect(await store.append({ ...appended, wallNow: later })).toMatchObject({
        recordedAt: '2017-09-01T01:00:10.000Z',
      });
      expect(await store.head(given)).toMatchObject({ committedAt: later });
    });
  });

  describe('a fork', () => {
    it('has the events of its source under a genesis of its own, and stands where the source stood', async () => {
      await append('k', [note, 0, fact('a')]);
      await append('l', [note, 1, fact('b')]);
      const to = ledgerId(`fork-${opened}`);
      const fork = await store.forkLedger({ from: ledger, position: 2, to });
      const source = await store.head(ledger);
      expect(fork).toMatchObject({
        ledger: to,
        kind: 'drill',
        position: 2,
        recordedAt: start,
        clock: { rate: 0, anchorLedger: start },
      });
      expect(fork.link).not.toBe(source.link);
      const [opening, copied] = await store.readFeed(to, { after: 0, limit: 9 });
      expect(opening?.payload).toMatchObject({ forkedFrom: { ledger, position: 2 } });
      const original = await store.findEvent(ledger, { position: 2 });
      expect(await store.findEvent(to, { position: 2 })).toEqual({ ...original, event: copied });
      expect((await store.verify(to)).damages).toEqual([]);
    });

    it('goes on by itself: keys and versions are those of its prefix', async () => {
      await append('k', [note, 0, fact('a')]);
      await append('l', [note, 1, fact('b')]);
      const to = ledgerId(`fork-${opened}`);
      await store.forkLedger({ from: ledger, position: 2, to });
      expect(await store.append({ ...request('k', [note, 0, fact('a')]), ledger: to })).toMatchObject({
        repeated: true,
      });
      expect(await store.append({ ...request('l', [note, 1, fact('c')]), ledger: to })).toMatchObject({
        firstPosition: 3,
      });
      expect(await store.verify(to)).toMatchObject({ events: 3, damages: [] });
    });

    it('never tears an append apart', async () => {
      await append('k', [note, 0, fact('a'), fact('b')]);
      const torn = store.forkLedger({ from: ledger, position: 2, to: ledgerId(`torn-${opened}`) });
      await expect(torn).rejects.toMatchObject({ code: 'PositionInsideAppend' });
    });
  });

  describe('dropping', () => {
    it('takes a drill away without trace', async () => {
      await append('k', [note, 0, fact('a')]);
      await store.dropDrillLedger(ledger);
      expect((await store.ledgers()).map((head) => head.ledger)).not.toContain(ledger);
      await store.openLedger({ ledger, kind: 'drill', startsAt: start });
      expect(await store.head(ledger)).toMatchObject({ position: 1 });
      expect(await append('k', [note, 0, fact('a')])).toMatchObject({ repeated: false });
    });

    it('never takes an official ledger', async () => {
      const official = ledgerId(`official-kept-${opened}`);
      await store.openLedger({ ledger: official, kind: 'official', startsAt: start });
      await expect(store.dropDrillLedger(official)).rejects.toMatchObject({ code: 'LedgerNotADrill' });
    });
  });

  it('verifies a log that holds corrections, several streams and clocks', async () => {
    await append('k', [note, 0, fact('a')], [streamName('other', '1'), 0, act('b')]);
    await append('c', [ledgerStream, 1, { type: 'ClockSet', schema: 1, payload: { rate: 3_600 } }]);
    await append('e', [
      ledgerStream,
      2,
      { type: 'EpochOpened', schema: 1, payload: { epoch: 2, reason: 'a lost server' } },
    ]);
    const head = await store.head(ledger);
    expect(head.epoch).toBe(2);
    // Read in the newest schema of its type, proven by the bytes of the one under which it was stored.
    const proof = await store.findEvent(ledger, { position: 5 });
    expect(proof?.event).toMatchObject({ schema: 2, payload: { epoch: 2, reason: 'a lost server', lastPosition: 4 } });
    expect(JSON.parse(proof?.canonical ?? '')).toMatchObject({ schema: 1, payload: { epoch: 2 } });
    expect(await store.verify(ledger)).toMatchObject({ ledger, events: 5, link: head.link, damages: [] });
  });

  it('hashes by SM3 where the ledger was opened so', async () => {
    const national = ledgerId(`sm3-${opened}`);
    await store.openLedger({ ledger: national, kind: 'drill', startsAt: start, hash: 'sm3' });
    await store.append({ ...request('k', [note, 0, fact('a')]), ledger: national });
    expect((await store.findEvent(national, { id: 'k#1' }))?.eventHash).toMatch(/^sm3:/);
    expect(await store.verify(national)).toMatchObject({ events: 2, damages: [] });
  });

  it('tells listeners of every advance until they leave', async () => {
    const heard: number[] = [];
    const leave = store.onAdvance((advanced, position) => {
      if (advanced === ledger) heard.push(position);
    });
    await append('k', [note, 0, fact('a')]);
    leave();
    await append('l', [note, 1, fact('b')]);
    expect(heard).toEqual([2]);
  });
}
