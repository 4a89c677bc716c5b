import { instant, ledgerId, msOf, streamName } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { Client } from 'pg';
import type { VerifyReport } from './event-store';
import { createPostgresEventStore, type PostgresEventStore } from './postgres-event-store';
import { algorithms, leavesOf, linkBefore, vectorsOf } from './vectors.features';

let database: TestDatabase;
let store: PostgresEventStore;
let admin: Client;
const connected: Client[] = [];

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  connected.push(client);
  return client;
}

beforeAll(async () => {
  database = await testDatabase();
  store = createPostgresEventStore({ url: database.app });
  admin = await connect(database.admin);
});
afterAll(async () => {
  await store.close();
  await Promise.all(connected.map((client) => client.end()));
  await database.close();
});

describe('the hashes that PostgreSQL computes', () => {
  it.each(algorithms)('are those of the test vectors under %s', async (algorithm) => {
    const vectors = vectorsOf(algorithm);
    const hex = async (expression: string, values: unknown[]): Promise<string> => {
      const { rows } = await admin.query<{ hex: string }>(`SELECT encode(${expression}, 'hex') AS hex`, values);
      return rows[0]?.hex ?? '';
    };
    expect(await hex('log_genesis($1, $2)', [algorithm, vectors.ledger])).toBe(vectors.genesis);
    for (const { canonical, position, recordedAt, committedAt, eventHash, leaf } of vectors.events) {
      expect(await hex(`log_hash($1, convert_to($2, 'UTF8'))`, [algorithm, canonical])).toBe(eventHash);
      const values = [algorithm, position, msOf(recordedAt), msOf(committedAt), Buffer.from(eventHash, 'hex')];
      expect(await hex('log_leaf($1, $2, $3, $4, $5)', values)).toBe(leaf);
    }
    for (const [index, batch] of vectors.batches.entries()) {
      const leaves = leavesOf(vectors, batch);
      const values = [algorithm, linkBefore(vectors, index), batch.firstPosition, leaves.length, Buffer.concat(leaves)];
      expect(await hex('log_link($1, $2, $3, $4, $5)', values)).toBe(batch.link);
    }
  });
});

describe('what is stored', () => {
  const ledger = ledgerId('kept');
  const note = streamName('note', '1');
  const changes = ["UPDATE event SET canonical = '{}'", 'DELETE FROM event', 'TRUNCATE event'];
  const others = [
    'UPDATE batch SET event_count = 0',
    'DELETE FROM batch',
    'DELETE FROM append_key',
    'TRUNCATE append_key',
  ];

  beforeAll(async () => {
    await store.openLedger({ ledger, kind: 'official', startsAt: instant('2017-09-01T00:00:00.000Z') });
    const events = [{ type: 'Noted', schema: 1, payload: {} }];
    const actor = { kind: 'system' } as const;
    await store.append({
      ledger,
      key: 'k',
      requestHash: '',
      actor,
      writes: [{ stream: note, expectedVersion: 0, events }],
    });
  });

  it.each([
    ...changes,
    ...others,
    'UPDATE ledger SET position = 0',
    'INSERT INTO event SELECT * FROM event',
    'DELETE FROM ledger',
  ])('is kept from the application: %s', async (statement) => {
    const app = await connect(database.app);
    await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([...changes, ...others, 'TRUNCATE ledger CASCADE'])('is kept from its owner: %s', async (statement) => {
    const owner = await connect(database.owner);
    await expect(owner.query(statement)).rejects.toMatchObject({ code: 'TZ010' });
  });

  it('is kept from its owner in a partition too', async () => {
    const owner = await connect(database.owner);
    const { rows } = await owner.query<{ name: string }>('SELECT event_partition($1) AS name', [ledger]);
    await expect(owner.query(`TRUNCATE ${rows[0]?.name}`)).rejects.toMatchObject({ code: 'TZ010' });
    await expect(owner.query(`DELETE FROM ${rows[0]?.name}`)).rejects.toMatchObject({ code: 'TZ010' });
  });

  it.each(["id = 'no name'", "kind = 'other'", "wall = 'none'", "hash = 'md5'", 'clock_rate = -1'])(
    'has no ledger of which %s',
    async (fault) => {
      const owner = await connect(database.owner);
      const [column] = fault.split(' = ');
      const faulty = `SELECT (jsonb_populate_record(l, jsonb_build_object('id', 'fresh', '${column}', ${fault.split(' = ')[1]}))).* FROM ledger l`;
      const inserting = owner.query(`INSERT INTO ledger ${faulty} WHERE id = $1`, [ledger]);
      await expect(inserting).rejects.toMatchObject({ code: '23514' });
    },
  );

  it('is kept when somebody deletes the row of an official ledger', async () => {
    const owner = await connect(database.owner);
    await expect(owner.query('DELETE FROM ledger WHERE id = $1', [ledger])).rejects.toMatchObject({ code: 'TZ003' });
  });
});

describe('a log that somebody with every right has tampered with', () => {
  let opened = 0;

  /** A ledger of ten events in five batches: position 1 opens it, then nine notes of which 2 to 5 came as one append. */
  async function damaged(...statements: readonly string[]): Promise<VerifyReport> {
    const ledger = ledgerId(`tampered-${(opened += 1)}`);
    await store.openLedger({ ledger, kind: 'drill', startsAt: instant('2017-09-01T00:00:00.000Z') });
    for (const [key, expectedVersion, count] of [
      ['a', 0, 4],
      ['b', 4, 2],
      ['c', 6, 2],
      ['d', 8, 1],
    ] as const) {
      const events = Array.from({ length: count }, (_, n) => ({ type: 'Noted', schema: 1, payload: { key, n } }));
      const stream = streamName('note', '1');
      const actor = { kind: 'system' } as const;
      await store.append({ ledger, key, requestHash: '', actor, writes: [{ stream, expectedVersion, events }] });
    }
    expect((await store.verify(ledger)).damages).toEqual([]);
    await admin.query(`SET session_replication_role = 'replica'`);
    for (const statement of statements) await admin.query(statement.replaceAll('$ledger', `'${ledger}'`));
    await admin.query(`SET session_replication_role = 'origin'`);
    return store.verify(ledger);
  }

  const at = (position: number): string => `WHERE ledger = $ledger AND position = ${position}`;
  const rewrite = `UPDATE event SET canonical = replace(canonical, '"n":1', '"n":7') ${at(3)}`;
  const rehash = `UPDATE event SET event_hash = sha256(convert_to(canonical, 'UTF8')) ${at(3)}`;
  const releaf = `UPDATE event SET leaf = log_leaf('sha256', position, recorded_at, committed_at, event_hash) ${at(3)}`;

  it.each([
    ['a rewritten payload', [rewrite], 3, { kind: 'bytesChanged' }],
    ['a rewritten payload with its hash', [rewrite, rehash], 3, { kind: 'leafChanged' }],
    ['one with its hash and leaf', [rewrite, rehash, releaf], 2, { kind: 'linkDiffers', first: 2, last: 5 }],
    [
      'bytes in another order',
      [`UPDATE event SET canonical = (canonical::jsonb)::text ${at(6)}`],
      6,
      { kind: 'bytesNotCanonical' },
    ],
    ['bytes that are no envelope', [`UPDATE event SET canonical = '{"id":"x"}' ${at(6)}`], 6, { kind: 'noEnvelope' }],
    ['a moved time', [`UPDATE event SET recorded_at = recorded_at - 1 ${at(7)}`], 7, { kind: 'recordedBefore' }],
    [
      'a time that differs from its batch',
      [`UPDATE batch SET committed_at = committed_at + 1 WHERE ledger = $ledger AND first_position = 8`],
      8,
      { kind: 'otherTimes' },
    ],
    ['an event taken out', [`DELETE FROM event ${at(4)}`], 4, { kind: 'missing' }],
    ['the last event taken out', [`DELETE FROM event ${at(10)}`], 9, { kind: 'counterPosition', stored: 10, end: 9 }],
    [
      'a batch taken out',
      ['DELETE FROM batch WHERE ledger = $ledger AND first_position = 6'],
      6,
      { kind: 'batchNotNext', batch: 8 },
    ],
    [
      'a forged link',
      [`UPDATE batch SET link = sha256('x') WHERE ledger = $ledger AND first_position = 8`],
      8,
      { kind: 'linkDiffers', first: 8, last: 9 },
    ],
    [
      'an event filed elsewhere',
      [`UPDATE event SET stream = 'note/2', version = 1 ${at(10)}`],
      10,
      { kind: 'otherStream', filed: 'note/2', own: 'note/1' },
    ],
    [
      'an event filed as another type',
      [`UPDATE event SET type = 'Other' ${at(10)}`],
      10,
      { kind: 'otherType', filed: 'Other', own: 'Noted' },
    ],
    [
      'a moved key',
      [`UPDATE append_key SET first_position = 9 WHERE ledger = $ledger AND key = 'd'`],
      10,
      { kind: 'keyElsewhere', event: 'd#1' },
    ],
    [
      'a lost key',
      [`DELETE FROM append_key WHERE ledger = $ledger AND key = 'b'`],
      6,
      { kind: 'keyMissing', event: 'b#1' },
    ],
    [
      'a turned clock',
      [`UPDATE ledger SET clock_anchor_ledger = clock_anchor_ledger + 1 WHERE id = $ledger`],
      10,
      { kind: 'counterClock' },
    ],
    [
      'a ledger of another kind',
      [`UPDATE ledger SET kind = 'official' WHERE id = $ledger`],
      1,
      { kind: 'otherOpening' },
    ],
    [
      'a counter with another link',
      [`UPDATE ledger SET link = sha256('x') WHERE id = $ledger`],
      10,
      { kind: 'counterLink' },
    ],
  ])('shows %s at its place', async (_title, statements, position, fault) => {
    expect((await damaged(...statements)).damages).toContainEqual({ position, ...fault });
  });

  it('shows one damage once, not again at every later batch', async () => {
    expect((await damaged(rewrite)).damages).toEqual([{ position: 3, kind: 'bytesChanged' }]);
    expect((await damaged(rewrite, rehash, releaf)).damages).toHaveLength(1);
  });
});
