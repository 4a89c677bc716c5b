import { instant, ledgerId, streamName, type LedgerId } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { Client } from 'pg';
import { appendingSession } from '../database/pool';
import { appendStatement } from './append-statement';
import type { AppendRequest, AppendVerdict } from './event-store';
import { createPostgresEventStore, type PostgresEventStore } from './postgres-event-store';
import { prepareAppend } from './prepared-append';

const start = instant('2017-09-01T00:00:00.000Z');

let database: TestDatabase;
let one: PostgresEventStore;
let other: PostgresEventStore;
let ledger: LedgerId;
let opened = 0;

const request = (key: string, stream: string, expectedVersion = 0, count = 1): AppendRequest => {
  const events = Array.from({ length: count }, (_, n) => ({ type: 'Noted', schema: 1, payload: { key, n } }));
  const writes = [{ stream: streamName('note', stream), expectedVersion, events }];
  return { ledger, key, requestHash: `hash of ${key}`, actor: { kind: 'system' }, writes };
};

async function connect(url = database.app): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Appends in a transaction that stays open until it is told to end. */
async function appendSlowly(append: AppendRequest): Promise<{ commit(): Promise<void>; rollback(): Promise<void> }> {
  const client = await connect();
  await client.query('BEGIN');
  await client.query(appendStatement(ledger, [prepareAppend(append)]));
  const end = (word: string) => async (): Promise<void> => {
    await client.query(word);
    await client.end();
  };
  return { commit: end('COMMIT'), rollback: end('ROLLBACK') };
}

/** Resolves when a session of this database waits for a lock. */
async function untilSomebodyWaits(): Promise<void> {
  const admin = await connect(database.admin);
  const text = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await admin.query(text)).rowCount === 0) continue;
  await admin.end();
}

beforeAll(async () => {
  database = await testDatabase();
  one = createPostgresEventStore({ url: database.app, pollMs: 50 });
  other = createPostgresEventStore({ url: database.app, pollMs: 50 });
});
afterAll(async () => {
  await one.close();
  await other.close();
  await database.close();
});
beforeEach(async () => {
  ledger = ledgerId(`busy-${(opened += 1)}`);
  await one.openLedger({ ledger, kind: 'official', startsAt: start });
});

describe('32 writers in two processes', () => {
  it('store every event once, without a gap, in an order that a reader never sees change', async () => {
    const perWriter = 15;
    const seen: number[] = [];
    let writing = true;
    const reading = (async () => {
      while (writing || seen.length < (await one.head(ledger)).position) {
        const page = await other.readFeed(ledger, { after: seen.at(-1) ?? 0, limit: 100 });
        seen.push(...page.map(({ position }) => position));
      }
    })();
    const writers = Array.from({ length: 32 }, async (_, writer) => {
      const store = writer % 2 === 0 ? one : other;
      for (let n = 0; n < perWriter; n += 1) {
        // Half of them fight over one stream and try again, as a handler does.
        for (let attempt = 0; ; attempt += 1) {
          const stream = writer % 4 < 2 ? `own-${writer}` : `shared-${writer % 8}`;
          const version = await store.streamVersion(ledger, streamName('note', stream));
          const verdict = await store.append(request(`${writer}-${n}-${attempt}`, stream, version));
          if (verdict.kind === 'stored') break;
        }
      }
    });
    await Promise.all(writers);
    writing = false;
    await reading;
    expect(seen).toEqual(Array.from({ length: 1 + 32 * perWriter }, (_, index) => index + 1));
    expect(await one.verify(ledger)).toMatchObject({ events: seen.length, damages: [] });
  });
});

describe('a reader', () => {
  it('is never shown a later position before an earlier one is committed', async () => {
    const slow = await appendSlowly(request('slow', 'slow'));
    const quick = other.append(request('quick', 'quick'));
    await untilSomebodyWaits();
    expect((await one.readFeed(ledger, { after: 0, limit: 10 })).map(({ id }) => id)).toEqual(['ledger-opened#1']);
    await slow.commit();
    expect(await quick).toMatchObject({ firstPosition: 3 });
    const ids = (await one.readFeed(ledger, { after: 1, limit: 10 })).map(({ id }) => id);
    expect(ids).toEqual(['slow#1', 'quick#1']);
  });

  it('finds no gap where an append was rolled back', async () => {
    const slow = await appendSlowly(request('slow', 'slow'));
    const quick = other.append(request('quick', 'quick'));
    await untilSomebodyWaits();
    await slow.rollback();
    expect(await quick).toMatchObject({ firstPosition: 2 });
  });

  it('hears of what another process stored', async () => {
    const heard = new Promise<number>((resolve) => {
      other.onAdvance((advanced, position) => {
        if (advanced === ledger && position === 2) resolve(position);
      });
    });
    await one.append(request('k', 'a'));
    expect(await heard).toBe(2);
  });
});

describe('two processes', () => {
  it.each([
    ['the same command', 'k', 'a', { kind: 'stored', firstPosition: 2, repeated: true }],
    ['another command for the same version', 'l', 'a', { kind: 'conflict', expected: 0, actual: 1 }],
    ['a command for another stream', 'm', 'b', { kind: 'stored', firstPosition: 3, repeated: false }],
  ])('that wait for each other answer %s rightly', async (_title, key, stream, answer) => {
    const slow = await appendSlowly(request('k', 'a'));
    const waiting = other.append(request(key, stream));
    await untilSomebodyWaits();
    await slow.commit();
    expect(await waiting).toMatchObject(answer);
  });

  it('answer rightly too when the stream was there before', async () => {
    await one.append(request('first', 'a'));
    const slow = await appendSlowly(request('k', 'a', 1));
    const repeated = other.append(request('k', 'a', 1));
    const late = one.append(request('l', 'a', 1));
    await untilSomebodyWaits();
    await slow.commit();
    expect(await repeated).toMatchObject({ kind: 'stored', firstPosition: 3, repeated: true });
    expect(await late).toMatchObject({ kind: 'conflict', expected: 1, actual: 2 });
  });

  it('never lock the streams of several appends in a circle', async () => {
    const streams = ['a', 'b', 'c', 'd'];
    for (const stream of streams) await one.append(request(`open ${stream}`, stream));
    const across = (key: string, order: readonly string[], version: number): AppendRequest => ({
      ...request(key, 'x'),
      writes: order.flatMap((stream) => request(key, stream, version).writes),
    });
    for (let round = 1; round <= 20; round += 1) {
      const verdicts = await Promise.all([
        one.append(across(`up ${round}`, streams, round)),
        other.append(across(`down ${round}`, streams.toReversed(), round)),
      ]);
      expect(verdicts.map(({ kind }) => kind).sort()).toEqual(['conflict', 'stored']);
    }
  });
});

describe('a lost connection', () => {
  const terminate = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;

  it('does not lose or double what was being appended', async () => {
    const admin = await connect(database.admin);
    let cutting = true;
    const cuts = (async () => {
      for (let n = 0; n < 10 && cutting; n += 1) await admin.query(terminate);
    })();
    const verdicts: AppendVerdict[] = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => one.append(request(`k${n}`, `s${n}`))),
    );
    cutting = false;
    await cuts;
    await admin.end();
    expect(verdicts.every(({ kind }) => kind === 'stored')).toBe(true);
    expect(await one.verify(ledger)).toMatchObject({ events: 201, damages: [] });
  });
});

describe('recorded and committed time', () => {
  it('never run backwards, whoever writes', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? one : other).append(request(`k${n}`, `s${n}`))),
    );
    const events = await one.readFeed(ledger, { after: 0, limit: 100 });
    const recorded = events.map(({ recordedAt }) => recordedAt);
    const committed = events.map(({ committedAt }) => committedAt);
    expect(recorded).toEqual([...recorded].sort());
    expect(committed).toEqual([...committed].sort());
  });
});

describe('the plans of an append', () => {
  it('read no whole table, though they were made while the log was known to be empty', async () => {
    const empty = await testDatabase();
    const fresh = createPostgresEventStore({ url: empty.app });
    await fresh.openLedger({ ledger, kind: 'drill', startsAt: start });
    await fresh.close();
    const client = new Client({ connectionString: empty.admin, options: appendingSession });
    await client.connect();
    await client.query('VACUUM ANALYZE');
    const append = (key: string): Promise<unknown> =>
      client.query(appendStatement(ledger, [prepareAppend(request(key, key))]));
    for (let n = 0; n < 8; n += 1) await append(`planned ${n}`);
    await client.query(`LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0;
      SET auto_explain.log_nested_statements = on; SET client_min_messages = log`);
    const plans: string[] = [];
    client.on('notice', ({ message }) => plans.push(message ?? ''));
    await append('watched');
    await client.end();
    await empty.close();
    const text = plans.join('\n');
    expect(text).toMatch(/Index Only Scan Backward using event_\w+_ledger_stream_version_key/);
    expect(text).toMatch(/Index (Only )?Scan using append_key_pkey/);
    expect(text).not.toMatch(/Seq Scan|Hash|Merge Join|Materialize|Bitmap/);
  });
});

describe('a queue that is full', () => {
  it('refuses at once rather than grow without end', async () => {
    const limits = { maxQueued: 2 };
    const small = createPostgresEventStore({ url: database.app, limits });
    const verdicts = await Promise.allSettled(
      Array.from({ length: 4 }, (_, n) => small.append(request(`k${n}`, `s${n}`))),
    );
    await small.close();
    expect(verdicts.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
    expect(verdicts[3]).toMatchObject({ reason: { code: 'AppendQueueFull' } });
  });
});
