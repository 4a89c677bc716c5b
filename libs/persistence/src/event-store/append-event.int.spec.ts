import { instant, ledgerId, msOf, streamName } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { Client } from 'pg';
import { createPostgresEventStore, type PostgresEventStore } from './postgres-event-store';

const ledger = ledgerId('both-ways');
const [note, other] = [streamName('note', '1'), streamName('note', '2')];
const startsAt = instant('2017-09-01T00:00:00.000Z');
const wall = msOf(instant('2017-09-02T00:00:00.000Z'));

/** What one event is stored as, all the rows of it. */
const stored = `
  SELECT (SELECT jsonb_agg(to_jsonb(e)) FROM event e WHERE e.ledger = $1 AND e.position > 2) AS events,
         (SELECT jsonb_agg(to_jsonb(k)) FROM append_key k WHERE k.ledger = $1 AND k.first_position > 2) AS keys,
         (SELECT jsonb_agg(to_jsonb(b)) FROM batch b WHERE b.ledger = $1 AND b.first_position > 2) AS batches,
         (SELECT to_jsonb(l) FROM ledger l WHERE l.id = $1) AS ledger`;

interface Single {
  readonly key: string;
  readonly hash?: string;
  readonly stream: string;
  readonly expected: number;
  readonly type?: string;
  readonly causation?: string;
  readonly payload?: object;
}

describe('one event that goes in by itself', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let client: Client;

  beforeAll(async () => {
    database = await testDatabase();
    store = createPostgresEventStore({ url: database.app });
    client = new Client({ connectionString: database.admin });
    await client.connect();
    await store.openLedger({ ledger, kind: 'drill', startsAt, wall: 'given', wallNow: startsAt });
    await store.append({
      ...{ ledger, key: 'first', requestHash: 'hash', actor: { kind: 'system' } as const },
      wallNow: startsAt,
      writes: [{ stream: note, expectedVersion: 0, events: [{ type: 'Noted', schema: 1, payload: {} }] }],
    });
  });
  afterAll(async () => {
    await client?.end();
    await store?.close();
    await database?.close();
  });

  const canonicalOf = ({ key, type = 'Noted', payload = { word: '中文 “引号” \\ "' } }: Single): string =>
    JSON.stringify({ id: `${key}#1`, type, payload });

  /** What a call answers and what it leaves behind, taken back afterwards. */
  async function outcomeOf(text: string, values: readonly unknown[]): Promise<object> {
    await client.query('BEGIN');
    try {
      const { rows: answer } = await client.query(text, [...values]);
      const { rows } = await client.query(stored, [ledger]);
      return { answer, ...rows[0] };
    } catch (error) {
      return { refused: (error as { code?: string }).code, message: (error as Error).message };
    } finally {
      await client.query('ROLLBACK');
    }
  }
  const alone = (of: Single, wallNow: number | null): Promise<object> =>
    outcomeOf('SELECT * FROM append_event($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      ...[ledger, wallNow, of.key, of.hash ?? 'hash', of.stream, of.expected],
      ...[of.type ?? 'Noted', of.causation ?? null, canonicalOf(of)],
    ]);
  const asBatch = (of: Single, wallNow: number | null): Promise<object> =>
    outcomeOf('SELECT * FROM append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)', [
      ...[ledger, wallNow, [of.key], [of.hash ?? 'hash'], [0], [1], [1], [of.stream], [of.expected]],
      ...[[1], [of.expected + 1], [of.type ?? 'Noted'], [of.causation ?? null], [canonicalOf(of)]],
    ]);

  const singles: readonly (readonly [string, Single, string])[] = [
    ['to a new stream', { key: 'a', stream: other, expected: 0 }, 'events'],
    ['to a stream that goes on', { key: 'a', stream: note, expected: 1, causation: 'cause' }, 'events'],
    [
      'that sets the clock',
      { key: 'a', stream: 'ledger', expected: 1, type: 'ClockSet', payload: { rate: 60 } },
      '"clock_rate":60',
    ],
    [
      'that opens an epoch',
      { key: 'a', stream: 'ledger', expected: 1, type: 'EpochOpened', payload: { epoch: 2 } },
      '"epoch":2',
    ],
    ['to a version that is past', { key: 'a', stream: note, expected: 0 }, '"verdict":3'],
    ['to a version to come', { key: 'a', stream: note, expected: 2 }, '"verdict":3'],
    ['that was stored before', { key: 'first', stream: note, expected: 0 }, '"verdict":1'],
    ['under a key of another request', { key: 'first', hash: 'x', stream: other, expected: 0 }, '"verdict":2'],
  ];

  it.each(singles)('is stored and answered as in a batch: %s', async (_, single, sign) => {
    const outcome = await alone(single, wall);
    expect(outcome).toEqual(await asBatch(single, wall));
    expect(JSON.stringify(outcome)).toContain(sign);
  });

  it('is refused as in a batch: no wall clock, no such ledger', async () => {
    const single = { key: 'a', stream: other, expected: 0 };
    expect(await alone(single, null)).toEqual(await asBatch(single, null));
    expect(await alone(single, null)).toMatchObject({ refused: 'TZ004' });
    const elsewhere = outcomeOf(
      "SELECT * FROM append_event('nowhere', NULL, 'k', 'h', 's', 0, 'Noted', NULL, '{}')",
      [],
    );
    expect(await elsewhere).toMatchObject({ refused: 'TZ001' });
  });
});
