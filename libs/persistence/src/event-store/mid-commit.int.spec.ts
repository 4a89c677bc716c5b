import { instant, ledgerId, streamName, type LedgerId } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { asAdmin } from '../database/prepare-database';
import { CuttingProxy } from './cutting-proxy.features';
import type { AppendRequest } from './event-store';
import { createPostgresEventStore, type PostgresEventStore } from './postgres-event-store';

/** Whatever the moment at which a connection is lost, the append ends in "stored" or "not stored", found out by its key. */

let database: TestDatabase;
let proxy: CuttingProxy;
let store: PostgresEventStore;
let direct: PostgresEventStore;
let ledger: LedgerId;
let opened = 0;

const request = (key: string): AppendRequest => ({
  ledger,
  key,
  requestHash: `hash of ${key}`,
  actor: { kind: 'system' },
  writes: [
    { stream: streamName('note', key), expectedVersion: 0, events: [{ type: 'Noted', schema: 1, payload: { key } }] },
  ],
});

const stored = async (): Promise<readonly string[]> =>
  (await direct.readFeed(ledger, { after: 1, limit: 100 })).map(({ id }) => id);

beforeAll(async () => {
  database = await testDatabase();
  proxy = await CuttingProxy.before(database.app);
  store = createPostgresEventStore({ url: proxy.url, retries: 3 });
  direct = createPostgresEventStore({ url: database.app });
});
afterAll(async () => {
  await store.close();
  await direct.close();
  await proxy.close();
  await database.close();
});
beforeEach(async () => {
  ledger = ledgerId(`cut-${(opened += 1)}`);
  await direct.openLedger({ ledger, kind: 'drill', startsAt: instant('2017-09-01T00:00:00.000Z') });
});

/** Holds the ledger's counter, so that an append has begun and cannot end, until `work` is done. */
async function whileHeld(work: () => Promise<void>): Promise<void> {
  await asAdmin(database.admin, async (admin) => {
    await admin.query('BEGIN');
    await admin.query('SELECT 1 FROM ledger WHERE id = $1 FOR UPDATE', [ledger]);
    await work();
    await admin.query('COMMIT');
  });
}

/** Backends that wait to append. */
async function waiting(count: number): Promise<readonly number[]> {
  const text = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FROM append\\_%(%'`;
  return asAdmin(database.admin, async (admin) => {
    for (;;) {
      const { rows } = await admin.query<{ pid: number }>(text);
      if (rows.length >= count) return rows.map(({ pid }) => pid);
    }
  });
}

describe('a connection that is lost', () => {
  it('before the append reached the server leaves nothing there: it is sent again and stored once', async () => {
    proxy.cutNext('beforeSending');
    expect(await store.append(request('a'))).toMatchObject({ kind: 'stored', firstPosition: 2, repeated: false });
    expect(await stored()).toEqual(['a#1']);
  });

  it('with the server’s own process while it works leaves nothing there: it is sent again and stored once', async () => {
    let answer: Promise<unknown> | undefined;
    await whileHeld(async () => {
      proxy.cutNext('whileWorking');
      answer = store.append(request('a'));
      const [pid] = await waiting(1);
      await asAdmin(database.admin, (admin) => admin.query('SELECT pg_terminate_backend($1)', [pid]));
      proxy.cut();
    });
    expect(await answer).toMatchObject({ kind: 'stored', firstPosition: 2, repeated: false });
    expect(await stored()).toEqual(['a#1']);
  });

  it('while a server works that goes on without its client is stored once, by whichever of the two sendings comes first', async () => {
    let answer: Promise<unknown> | undefined;
    await whileHeld(async () => {
      proxy.cutNext('whileWorking');
      answer = store.append(request('a'));
      await waiting(1);
      proxy.cut();
      await waiting(2);
    });
    expect(await answer).toMatchObject({ kind: 'stored', firstPosition: 2, count: 1 });
    expect(await stored()).toEqual(['a#1']);
  });

  it('after the commit and before the answer is found to be stored', async () => {
    proxy.cutNext('beforeTheAnswer');
    expect(await store.append(request('a'))).toMatchObject({ kind: 'stored', firstPosition: 2, repeated: true });
    expect(await stored()).toEqual(['a#1']);
  });

  it('without a word, so that nothing ever comes back, is given up after a while and found to be stored', async () => {
    const impatient = createPostgresEventStore({ url: proxy.url, answerWithinMs: 2_000 });
    proxy.cutNext('inSilence');
    expect(await impatient.append(request('a'))).toMatchObject({ kind: 'stored', firstPosition: 2, repeated: true });
    await impatient.close();
    expect(await stored()).toEqual(['a#1']);
  });

  it('gives each append of its batch its own verdict', async () => {
    await direct.append(request('before'));
    proxy.cutNext('beforeTheAnswer');
    const conflict = { ...request('late'), writes: request('before').writes };
    const verdicts = await Promise.all([request('a'), conflict, request('before')].map((each) => store.append(each)));
    expect(verdicts).toMatchObject([
      { kind: 'stored', repeated: true },
      { kind: 'conflict', expected: 0, actual: 1 },
      { kind: 'stored', repeated: true },
    ]);
    expect(await stored()).toEqual(['before#1', 'a#1']);
  });
});

describe('a database that stays away', () => {
  it.each([
    ['beforeSending', undefined, false],
    ['beforeTheAnswer', { firstPosition: 2 }, true],
  ] as const)(
    'from the moment %s on leaves the append unresolved, and the same key tells what it came to',
    async (at, found, repeated) => {
      proxy.cutNext(at, { staysAway: true });
      await expect(store.append(request('a'))).rejects.toMatchObject({ code: 'AppendUnresolved' });
      const kept = await direct.findAppend(ledger, 'a');
      proxy.back();
      expect(found === undefined ? kept : kept?.firstPosition).toBe(found?.firstPosition);
      expect(await store.append(request('a'))).toMatchObject({ kind: 'stored', firstPosition: 2, repeated });
      expect(await stored()).toEqual(['a#1']);
    },
  );

  it('leaves every append of the batch unresolved at once: none of them waits for the others to give up', async () => {
    const sendings = proxy.cuts;
    proxy.cutNext('beforeSending', { staysAway: true });
    const answers = await Promise.allSettled(['a', 'b', 'c', 'd'].map((key) => store.append(request(key))));
    proxy.back();
    expect(answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : answer.status))).toEqual(
      Array.from({ length: 4 }, () => 'AppendUnresolved'),
    );
    expect(proxy.cuts).toBe(sendings + 1);
  });
});
