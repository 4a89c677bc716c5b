import { instant, ledgerId, streamName, type LedgerId } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import type { Pool } from 'pg';
import { inSnapshot, inTransaction } from '../database/in-transaction';
import { openPool } from '../database/pool';
import { createPostgresEventStore, type PostgresEventStore } from '../event-store/postgres-event-store';
import { linesOfLedger } from './export-source';
import { importLedger } from './import-ledger';

interface House {
  readonly database: TestDatabase;
  readonly store: PostgresEventStore;
  readonly owner: Pool;
}

async function house(): Promise<House> {
  const database = await testDatabase();
  return { database, store: createPostgresEventStore({ url: database.app }), owner: openPool(database.owner, 2) };
}
async function leave({ database, store, owner }: House): Promise<void> {
  await store.close();
  await owner.end();
  await database.close();
}

let here: House;
let there: House;
beforeAll(async () => {
  [here, there] = [await house(), await house()];
});
afterAll(async () => {
  await leave(here);
  await leave(there);
});

const system = { kind: 'system' } as const;
const sealed = { $sealed: 'aes-256-gcm.key.nonce.ciphertext' };
const startsAt = instant('2017-09-01T00:00:00.000Z');

/** Two streams in one append, a late fact, its correction and the correction of that, a sealed part, a clock that stops. */
async function written(ledger: LedgerId, hash: 'sha256' | 'sm3', kind: 'official' | 'drill' = 'drill'): Promise<void> {
  const { store } = here;
  const append = (key: string, stream: string, expectedVersion: number, events: readonly object[]) => ({
    ...{ ledger, key, requestHash: `hash of ${key}`, actor: system },
    writes: [{ stream: streamName(stream, '1'), expectedVersion, events: events as never }],
  });
  await store.openLedger({ ledger, kind, startsAt, hash });
  const noted = { type: 'Noted', schema: 1, occurredAt: startsAt, payload: { text: '一件事 “a”', sealed } };
  await store.append({
    ...append('both', 'note', 0, [noted, { type: 'Told', schema: 1, payload: {} }]),
    writes: [
      { stream: streamName('note', '1'), expectedVersion: 0, events: [noted] },
      {
        stream: streamName('other', '1'),
        expectedVersion: 0,
        events: [{ type: 'Told', schema: 1, payload: { n: -7 } }],
      },
    ],
  });
  for (const [n, corrects] of ['both#1', 'fix-1#1'].entries()) {
    const payload = { corrects, type: 'Noted', schema: 1, occurredAt: startsAt, payload: { n }, reason: 'a slip' };
    await store.append(append(`fix-${n + 1}`, 'note', n + 1, [{ type: 'EntryCorrected', schema: 1, payload }]));
  }
  if (kind === 'official') return;
  const clock = { rate: 60, until: '2017-09-02T00:00:00.000Z', jumpTo: '2017-09-01T08:00:00.000Z' };
  await store.append({
    ...append('clock', 'ledger', 1, []),
    writes: [
      { stream: streamName('ledger'), expectedVersion: 1, events: [{ type: 'ClockSet', schema: 1, payload: clock }] },
    ],
  });
  await Promise.all(Array.from({ length: 40 }, (_, n) => store.append(append(`n${n}`, `n${n}`, 0, [noted, noted]))));
}

const linesIn = ({ owner }: House, ledger: LedgerId, first?: number, last?: number): Promise<readonly string[]> =>
  inSnapshot(owner, 'READ ONLY', async (client) => {
    const lines: string[] = [];
    const range = { ledger, ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
    for await (const line of linesOfLedger(client, range)) lines.push(line);
    return lines;
  });

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line.trimEnd());
}
const takeIn = (lines: readonly string[]) => inTransaction(there.owner, (client) => importLedger(client, given(lines)));

describe.each([
  ['sha256', 'drill'],
  ['sm3', 'drill'],
  ['sha256', 'official'],
] as const)('a ledger under %s (%s) that moves to another house', (hash, kind) => {
  const ledger = ledgerId(`moves-${hash}-${kind}`);
  let lines: readonly string[];
  beforeAll(async () => {
    await written(ledger, hash, kind);
    lines = await linesIn(here, ledger);
    await takeIn(lines);
  });

  it('has there the positions, times, links and clock that it had here, and is whole', async () => {
    expect(await there.store.head(ledger)).toEqual(await here.store.head(ledger));
    expect(await there.store.verify(ledger)).toEqual(await here.store.verify(ledger));
    expect((await there.store.verify(ledger)).damages).toEqual([]);
  });

  it('is exported there as the same bytes', async () => {
    expect(await linesIn(there, ledger)).toEqual(lines);
  });

  it('keeps what is sealed as tokens, and says each event in words that any program reads', () => {
    const events = lines.map((line) => JSON.parse(line) as { event?: { type: string; payload: object } });
    const noted = events.find(({ event }) => event?.type === 'Noted');
    expect(noted?.event?.payload).toEqual({ text: '一件事 “a”', sealed });
  });

  it('answers a repeated command as it did here, and goes on behind the last event', async () => {
    const events = [{ type: 'Told', schema: 1, payload: {} }];
    const again = (key: string, expectedVersion: number) =>
      there.store.append({
        ...{ ledger, key, requestHash: `hash of ${key}`, actor: system },
        writes: [{ stream: streamName('other', '1'), expectedVersion, events }],
      });
    const { position } = await here.store.head(ledger);
    expect(await again('both', 0)).toMatchObject({ kind: 'stored', repeated: true, count: 2 });
    expect(await again('next', 1)).toMatchObject({ kind: 'stored', firstPosition: position + 1 });
    expect((await there.store.verify(ledger)).damages).toEqual([]);
  });
});

describe('a ledger that was forked', () => {
  it('moves with the clock at which it was forked', async () => {
    const [from, to] = [ledgerId('forked-from'), ledgerId('forked-to')];
    await written(from, 'sha256');
    await here.store.forkLedger({ from, position: 6, to });
    await takeIn(await linesIn(here, to));
    expect(await there.store.head(to)).toEqual(await here.store.head(to));
  });
});

describe('lines that are taken in', () => {
  const ledger = ledgerId('taken-in');
  let lines: readonly string[];
  beforeAll(async () => {
    await written(ledger, 'sha256');
    lines = await linesIn(here, ledger);
  });
  const changed = (number: number, change: (line: string) => string): readonly string[] =>
    lines.map((line, index) => (index === number - 1 ? change(line) : line));
  const without = (number: number): readonly string[] => lines.filter((_, index) => index !== number - 1);

  /** 1 opening, 2 batch, 3 append, 4 LedgerOpened, 5 batch, 6 append, 7 Noted, 8 Told, 9 batch, 10 append, 11 correction. */
  it.each([
    ['a changed payload', () => changed(7, (line) => line.replace('一件事', '两件事')), 7, 'event 2 was changed'],
    ['a changed recorded time', () => changed(7, (line) => line.replace('T0', 'T1')), 7, 'the times of event 2 differ'],
    [
      'a time of the batch',
      () => changed(5, (line) => line.replace('"recordedAt":"2017', '"recordedAt":"2018')),
      7,
      'the times of',
    ],
    ['a removed event', () => without(7), 7, 'event 2 was due here'],
    ['an event twice', () => lines.flatMap((line, n) => (n === 6 ? [line, line] : [line])), 8, 'event 3 was due here'],
    [
      'two events in another order',
      () => lines.map((line, n) => (n === 6 ? lines[7] : n === 7 ? lines[6] : line) ?? ''),
      7,
      'event 2 was due',
    ],
    ['a removed append', () => without(6), 6, 'no key is stored for both#1'],
    ['another key', () => changed(6, (line) => line.replace('"both"', '"botch"')), 7, 'no key is stored for both#1'],
    [
      'a changed link',
      () => changed(5, (line) => line.replace(/"link":"./, '"link":"_')),
      5,
      'events 2 to 3 do not match',
    ],
    ['a removed batch', () => without(5), 5, 'a batch from event 2 on was due'],
    ['a file that ends early', () => lines.slice(0, 7), 8, 'the file ends too early'],
    ['a file without its end', () => lines.slice(0, -1), 999, 'the last line does not say'],
    ['something behind the end', () => [...lines, lines[7] ?? ''], 999, 'there is something after the end'],
    [
      'another name of the ledger',
      () => changed(1, (line) => line.replace('taken-in', 'taken-out')),
      2,
      'events 1 to 1 do not',
    ],
    ['another format', () => changed(1, (line) => line.replace('ledger/1', 'ledger/2')), 1, 'no ledger in the format'],
    ['something that is no JSON', () => changed(7, () => 'event'), 7, 'no JSON object'],
  ])('are refused with the place of the damage: %s', async (_title, made, line, what) => {
    const before = await there.store.ledgers();
    const damaged = made();
    await expect(takeIn(damaged)).rejects.toMatchObject({
      code: 'LedgerLinesDamaged',
      words: { en: expect.stringContaining(what) as string },
      line: line === 999 ? damaged.length + (what.startsWith('the last') ? 1 : 0) : line,
    });
    expect(await there.store.ledgers()).toEqual(before);
  });

  it('are refused where they are a part of a ledger, and where there is such a ledger already', async () => {
    await expect(takeIn(await linesIn(here, ledger, 2))).rejects.toMatchObject({ line: 1 });
    await expect(takeIn(await linesIn(here, ledger, 1, 2))).rejects.toMatchObject({
      words: { en: expect.stringContaining('part') as string },
    });
    await takeIn(lines);
    await expect(takeIn(lines)).rejects.toMatchObject({ code: 'LedgerAlreadyOpen' });
  });

  it('hold of a range its events and nothing else', async () => {
    const of = (await linesIn(here, ledger, 3, 5)).map(
      (line) => JSON.parse(line) as { position?: number; end?: object },
    );
    expect(of.flatMap(({ position }) => position ?? [])).toEqual([3, 4, 5]);
    expect(of.at(-1)?.end).toMatchObject({ events: 3 });
    await expect(linesIn(here, ledger, 900)).rejects.toThrow(RangeError);
  });

  it('are not written of an event that is damaged', async () => {
    const admin = openPool(here.database.admin, 1);
    const damaged = ledgerId('damaged');
    await written(damaged, 'sha256');
    await admin.query(`SET session_replication_role = 'replica'`);
    await admin.query(
      `UPDATE event SET canonical = replace(canonical, '"n":0', '"n":9') WHERE ledger = 'damaged' AND position = 4`,
    );
    await admin.end();
    await expect(linesIn(here, damaged)).rejects.toMatchObject({
      code: 'LedgerDamaged',
      damage: { position: 4, kind: 'leafChanged' },
    });
  });
});
