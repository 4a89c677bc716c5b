import { instant, ledgerId, streamName, type LedgerId } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { Client } from 'pg';
import { asAdmin } from '../database/prepare-database';
import { appendStatement } from './append-statement';
import type { AppendRequest } from './event-store';
import { openingCanonicals, openingEvents } from './ledger-stream';
import { createPostgresEventStore, type PostgresEventStore } from './postgres-event-store';
import { prepareAppend } from './prepared-append';

/** Ledgers are opened, forked and dropped while others are written: each race is brought about by a transaction that is held open. */

const startsAt = instant('2017-09-01T00:00:00.000Z');
let database: TestDatabase;
let store: PostgresEventStore;
let ledger: LedgerId;
let opened = 0;

const request = (key: string, of = ledger): AppendRequest => ({
  ledger: of,
  key,
  requestHash: `hash of ${key}`,
  actor: { kind: 'system' },
  writes: [
    { stream: streamName('note', key), expectedVersion: 0, events: [{ type: 'Noted', schema: 1, payload: { key } }] },
  ],
});

interface Held {
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** A statement in a transaction that stays open until it is told to end. */
async function held(...statement: Parameters<Client['query']>): Promise<Held> {
  const client = new Client({ connectionString: database.app });
  await client.connect();
  await client.query('BEGIN');
  await client.query(...statement);
  const end = (word: string) => async (): Promise<void> => {
    await client.query(word);
    await client.end();
  };
  return { commit: end('COMMIT'), rollback: end('ROLLBACK') };
}

const heldAppend = (key: string): Promise<Held> =>
  held(appendStatement(ledger, [prepareAppend(request(key))]) as never);

async function untilSomebodyWaits(): Promise<void> {
  const text = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await asAdmin(database.admin, async (admin) => {
    while ((await admin.query(text)).rowCount === 0) continue;
  });
}

const fresh = (what: string): LedgerId => ledgerId(`${what}-${opened}`);
const ids = async (of: LedgerId): Promise<readonly string[]> =>
  (await store.readFeed(of, { after: 1, limit: 10 })).map(({ id }) => id);

beforeAll(async () => {
  database = await testDatabase();
  store = createPostgresEventStore({ url: database.app });
});
afterAll(async () => {
  await store.close();
  await database.close();
});
beforeEach(async () => {
  opened += 1;
  ledger = fresh('busy');
  await store.openLedger({ ledger, kind: 'drill', startsAt });
});

describe('an append that holds its ledger', () => {
  it('makes no other ledger wait: not its appends, its opening, its forking nor its reading', async () => {
    const other = fresh('other');
    await store.openLedger({ ledger: other, kind: 'drill', startsAt });
    const slow = await heldAppend('slow');
    expect(await store.append(request('quick', other))).toMatchObject({ kind: 'stored', firstPosition: 2 });
    await store.openLedger({ ledger: fresh('new'), kind: 'official', startsAt });
    await store.forkLedger({ from: other, position: 2, to: fresh('fork') });
    expect(await ids(fresh('fork'))).toEqual(['quick#1']);
    expect((await store.verify(other)).damages).toEqual([]);
    await slow.commit();
  });

  it('is not in a fork that is taken meanwhile, nor can the fork end at it', async () => {
    await store.append(request('first'));
    const slow = await heldAppend('slow');
    await expect(store.forkLedger({ from: ledger, position: 3, to: fresh('fork') })).rejects.toMatchObject({
      code: 'PositionInsideAppend',
    });
    await store.forkLedger({ from: ledger, position: 2, to: fresh('fork') });
    await slow.commit();
    expect(await ids(fresh('fork'))).toEqual(['first#1']);
    expect(await store.append(request('slow', fresh('fork')))).toMatchObject({ firstPosition: 3, repeated: false });
    expect((await store.verify(fresh('fork'))).damages).toEqual([]);
  });

  it('is stored before the drill is dropped, and gone with it', async () => {
    const slow = await heldAppend('slow');
    const dropping = store.dropDrillLedger(ledger);
    await untilSomebodyWaits();
    await slow.commit();
    await dropping;
    await expect(store.head(ledger)).rejects.toMatchObject({ code: 'LedgerUnknown' });
  });
});

describe('an append that waits for its ledger', () => {
  it('finds no ledger once the drill is dropped', async () => {
    const dropping = await held('SELECT drop_drill_ledger($1)', [ledger]);
    const append = store.append(request('late')).catch((error: unknown) => error);
    await untilSomebodyWaits();
    await dropping.commit();
    expect(await append).toMatchObject({ code: 'LedgerUnknown' });
  });

  it('goes on where it was when the drill is kept after all', async () => {
    const dropping = await held('SELECT drop_drill_ledger($1)', [ledger]);
    const append = store.append(request('late'));
    await untilSomebodyWaits();
    await dropping.rollback();
    expect(await append).toMatchObject({ kind: 'stored', firstPosition: 2 });
  });
});

describe('a name that two open at once', () => {
  const opening = (name: LedgerId): Promise<Held> => {
    const canonicals = openingCanonicals(name, openingEvents({ ledger: name, kind: 'drill', startsAt }));
    return held('SELECT open_ledger($1, $2, $3, $4)', [name, null, 'hash', canonicals] as never);
  };

  it('goes to the first; the second is told that it is open', async () => {
    const first = await opening(fresh('twice'));
    const second = store
      .openLedger({ ledger: fresh('twice'), kind: 'drill', startsAt })
      .catch((error: unknown) => error);
    await untilSomebodyWaits();
    await first.commit();
    expect(await second).toMatchObject({ code: 'LedgerAlreadyOpen' });
  });

  it('goes to the second when the first gives up', async () => {
    const first = await opening(fresh('given-up'));
    const second = store.openLedger({ ledger: fresh('given-up'), kind: 'drill', startsAt });
    await untilSomebodyWaits();
    await first.rollback();
    expect(await second).toMatchObject({ position: 1 });
  });

  it('is refused to a fork as well', async () => {
    const first = await opening(fresh('taken'));
    const fork = store.forkLedger({ from: ledger, position: 1, to: fresh('taken') }).catch((error: unknown) => error);
    await untilSomebodyWaits();
    await first.commit();
    expect(await fork).toMatchObject({ code: 'LedgerAlreadyOpen' });
  });
});

describe('a ledger that is being opened', () => {
  it('makes nobody wait who appends to another one', async () => {
    const name = fresh('slow');
    const canonicals = openingCanonicals(name, openingEvents({ ledger: name, kind: 'drill', startsAt }));
    const opening = await held('SELECT open_ledger($1, $2, $3, $4)', [name, null, 'hash', canonicals] as never);
    expect(await store.append(request('meanwhile'))).toMatchObject({ kind: 'stored', firstPosition: 2 });
    expect(await ids(ledger)).toEqual(['meanwhile#1']);
    await opening.commit();
    expect(await store.append(request('first', name))).toMatchObject({ firstPosition: 2 });
  });
});

describe('a drill that cannot be dropped, since somebody reads the log in a long transaction', () => {
  it('makes nobody wait who appends elsewhere, and goes as soon as it can', async () => {
    const other = fresh('other');
    await store.openLedger({ ledger: other, kind: 'official', startsAt });
    const long = await held('SELECT count(*) FROM event');
    const dropping = store.dropDrillLedger(ledger);
    for (let n = 1; n <= 20; n += 1) {
      const stored = await store.append(request(`meanwhile-${n}`, other));
      expect(stored).toMatchObject({ kind: 'stored', firstPosition: n + 1 });
    }
    expect(await store.append(request('kept'))).toMatchObject({ kind: 'stored', firstPosition: 2 });
    await long.commit();
    await dropping;
    expect((await store.ledgers()).map((head) => head.ledger)).not.toContain(ledger);
  });

  it('is kept whole when that takes too long', async () => {
    const hasty = createPostgresEventStore({ url: database.app, dropAttempts: 2 });
    await store.append(request('kept'));
    const long = await held('SELECT count(*) FROM event');
    await expect(hasty.dropDrillLedger(ledger)).rejects.toMatchObject({ code: 'LedgerInUse' });
    await long.commit();
    await hasty.close();
    expect(await ids(ledger)).toEqual(['kept#1']);
    expect((await store.verify(ledger)).damages).toEqual([]);
  });
});
