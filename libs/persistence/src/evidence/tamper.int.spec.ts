import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, ledgerId, streamName, type EventData, type LedgerId } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { Client } from 'pg';
import type { Damage as Placed, Fault } from '../damage';
import { inTransaction } from '../database/in-transaction';
import { createPersistence, type Persistence } from '../database/persistence';
import { projectionReader, projections } from '../read-models/projections';
import { verifyReadModels } from '../read-models/verify-read-models';
import { writeProjections } from '../read-models/write-projections';
import { fileAnchor } from './file-anchor';
import { checkpointsForgotten, hashedAgain } from './rewritten.features';

/**
 * The tamper suite: a superuser with the triggers off does one kind of damage to a ledger of units, and everything that
 * `npx taizhang verify` looks at is looked at. Each must be found, at its place. Checkpoints lie over 9, 17 and 25 of 25 events.
 */

type Finder = 'log' | 'checkpoints' | 'readModels';
/** What is wrong, with its details; of a read model, the row. */
type Found = Partial<Fault> | string;

interface Damage {
  readonly kind: string;
  readonly statements: readonly string[];
  /** Who finds it, and where. */
  readonly found: readonly (readonly [by: Finder, position: number, what: Found])[];
}

const at = (position: number): string => `WHERE ledger = $ledger AND position = ${position}`;
const renamed = (position: number): string =>
  `UPDATE event SET canonical = replace(canonical, '"name":"', '"name":"另') ${at(position)}`;

/** The whole tail behind a position, with everything that is kept beside it. */
const cutBehind = (position: number): readonly string[] => [
  ...['event WHERE ledger = $ledger AND position', 'append_key WHERE ledger = $ledger AND first_position'].map(
    (table) => `DELETE FROM ${table} > ${position}`,
  ),
  `DELETE FROM batch WHERE ledger = $ledger AND first_position > ${position}`,
  `UPDATE ledger l SET position = ${position}, link = b.link, recorded_at = b.recorded_at, committed_at = b.committed_at
     FROM batch b WHERE l.id = $ledger AND b.ledger = l.id AND b.first_position = ${position}`,
];
const swapped = [
  'UPDATE event SET position = 1025 - position WHERE ledger = $ledger AND position IN (12, 13)',
  'UPDATE event SET position = position - 1000 WHERE ledger = $ledger AND position > 1000',
];
const unit = (n: number): string => `'unit-${String(n).padStart(2, '0')}'`;
const outside = expect.stringMatching(/\.checkpoint$/u) as string;
const notThat = (event: number): Partial<Fault> => ({ kind: 'eventNotHeld', event, place: outside });
const cutOff: Fault = { kind: 'cutOff', place: outside, held: 25, end: 20 };

const damages: readonly Damage[] = [
  {
    kind: 'changed payload',
    statements: [renamed(12)],
    found: [
      ['log', 12, { kind: 'bytesChanged' }],
      ['readModels', 12, 'unit_row changed unit-11'],
    ],
  },
  {
    kind: 'changed payload, hashed again',
    statements: [renamed(12), ...hashedAgain],
    found: [
      ['checkpoints', 12, notThat(12)],
      ['readModels', 12, 'unit_row changed unit-11'],
    ],
  },
  {
    kind: 'changed order',
    statements: swapped,
    found: [
      ['log', 12, { kind: 'leafChanged' }],
      ['log', 13, { kind: 'leafChanged' }],
    ],
  },
  {
    kind: 'changed order, hashed again',
    statements: [
      ...swapped,
      `UPDATE append_key SET first_position = 25 - first_position WHERE ledger = $ledger AND first_position IN (12, 13)`,
      ...hashedAgain,
    ],
    found: [['checkpoints', 12, notThat(12)]],
  },
  {
    kind: 'removed event',
    statements: [`DELETE FROM event ${at(12)}`],
    found: [
      ['log', 12, { kind: 'missing' }],
      ['readModels', 12, 'unit_row notOfTheLog unit-11'],
    ],
  },
  {
    kind: 'inserted event',
    statements: [
      `INSERT INTO event SELECT ledger, 26, 'unit/forged', 1, category, type, causation, recorded_at, committed_at,
         replace(canonical, ${unit(24)}, 'forged'), event_hash, leaf FROM event ${at(25)}`,
    ],
    found: [
      ['log', 26, { kind: 'noBatch' }],
      ['log', 26, { kind: 'counterPosition', stored: 25, end: 26 }],
    ],
  },
  {
    kind: 'inserted event, hashed again',
    statements: [
      `UPDATE event SET position = position + 1000 WHERE ledger = $ledger AND position > 12`,
      `UPDATE event SET position = position - 999 WHERE ledger = $ledger AND position > 1000`,
      `INSERT INTO event SELECT ledger, 13, 'unit/forged', 1, category, type, causation, recorded_at, committed_at,
         replace(canonical, ${unit(11)}, 'forged'), event_hash, leaf FROM event ${at(12)}`,
      ...hashedAgain,
    ],
    found: [
      ['checkpoints', 13, notThat(13)],
      ['log', 26, { kind: 'counterPosition', stored: 25, end: 26 }],
      ['readModels', 13, 'unit_row missing forged'],
    ],
  },
  {
    kind: 'truncated tail',
    statements: [`DELETE FROM event WHERE ledger = $ledger AND position > 20`],
    found: [
      ['log', 20, { kind: 'counterPosition', stored: 25, end: 20 }],
      ['checkpoints', 20, { ...cutOff, place: { stored: 25 } }],
    ],
  },
  {
    kind: 'truncated tail, with everything beside it',
    statements: [...cutBehind(20), 'DELETE FROM checkpoint WHERE ledger = $ledger AND size > 20'],
    found: [['checkpoints', 20, cutOff]],
  },
  {
    kind: 'history rewritten, hashed again, its checkpoints made anew, against an older anchor',
    statements: [renamed(5), ...hashedAgain, ...checkpointsForgotten],
    found: [['checkpoints', 5, notThat(5)]],
  },
  {
    kind: 'changed recordedAt',
    statements: [`UPDATE event SET recorded_at = recorded_at + 1 ${at(12)}`],
    found: [
      ['log', 12, { kind: 'leafChanged' }],
      ['log', 12, { kind: 'otherTimes' }],
    ],
  },
  {
    kind: 'changed recordedAt, hashed again',
    statements: [
      `UPDATE event SET recorded_at = recorded_at + 1 WHERE ledger = $ledger AND position >= 12`,
      `UPDATE batch SET recorded_at = recorded_at + 1 WHERE ledger = $ledger AND first_position >= 12`,
      `UPDATE ledger SET recorded_at = recorded_at + 1 WHERE id = $ledger`,
      ...hashedAgain,
    ],
    found: [['checkpoints', 12, notThat(12)]],
  },
  {
    kind: 'read model with another state',
    statements: [`UPDATE unit_row SET state = state || '{"name":"另"}' WHERE ledger = $ledger AND key = ${unit(7)}`],
    found: [['readModels', 8, 'unit_row changed unit-07']],
  },
  {
    kind: 'read model with another column than its state',
    statements: [`UPDATE unit_row SET block_parent = 'x' WHERE ledger = $ledger AND key = ${unit(7)}`],
    found: [['readModels', 8, 'unit_row changed unit-07']],
  },
  {
    kind: 'read model with another date',
    statements: [
      `UPDATE unit_row SET valid = tstzrange(lower(valid), '2030-01-01') WHERE ledger = $ledger AND key = ${unit(7)}`,
    ],
    found: [['readModels', 8, 'unit_row changed unit-07']],
  },
  {
    kind: 'read model without a row',
    statements: [`DELETE FROM unit_row WHERE ledger = $ledger AND key = ${unit(7)}`],
    found: [['readModels', 8, 'unit_row missing unit-07']],
  },
  {
    kind: 'read model with a row of its own',
    statements: [
      `INSERT INTO unit_row (ledger, key, valid, known, state) SELECT ledger, 'unit-00', valid, known, state FROM unit_row
       WHERE ledger = $ledger AND key = ${unit(7)}`,
    ],
    found: [['readModels', 8, 'unit_row notOfTheLog unit-00']],
  },
];

describe('the tamper suite', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let admin: Client;
  let folder: string;

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    admin = new Client({ connectionString: database.admin });
    await admin.connect();
    folder = await mkdtemp(join(tmpdir(), 'taizhang-tampered-'));
  });
  afterAll(async () => {
    await persistence.close();
    await admin.end();
    await database.close();
    await rm(folder, { recursive: true });
  });

  const occurredAt = instant('2017-08-01T00:00:00.000Z');
  const registered = (name: string, n: number): EventData => {
    const words = { name: `单位${n}`, shortName: `单位${n}` };
    return {
      type: 'UnitRegistered',
      schema: 1,
      occurredAt,
      payload: { unitId: name, ...words, kind: 'bureau', order: n },
    };
  };

  /** 25 events, each a batch of its own; checkpoints handed outside; read models written. */
  async function whole(name: string): Promise<LedgerId> {
    const { store, evidence, pool } = persistence;
    const ledger = ledgerId(name);
    await store.openLedger({ ledger, kind: 'drill', startsAt: instant('2017-09-01T00:00:00.000Z') });
    for (let n = 1; n <= 24; n += 1) {
      const id = `unit-${String(n).padStart(2, '0')}`;
      const writes = [{ stream: streamName('unit', id), expectedVersion: 0, events: [registered(id, n)] }];
      await store.append({ ledger, key: id, requestHash: '', actor: { kind: 'system' }, writes });
      if (n % 8 !== 0) continue;
      const { checkpoint, note } = await evidence.make(ledger);
      await fileAnchor(folder).hand(checkpoint, note, { leaves: await evidence.leavesSince(checkpoint) });
    }
    await inTransaction(pool, async (client) => {
      await writeProjections(client, store, ledger, await store.readFeed(ledger, { after: 0, limit: 100 }));
      await client.query('INSERT INTO reader (name) VALUES ($1) ON CONFLICT DO NOTHING', [projectionReader]);
      await client.query('INSERT INTO reader_checkpoint VALUES ($1, $2, 25, 0)', [projectionReader, ledger]);
    });
    return ledger;
  }

  /** Everything that verify says, by whom. */
  async function found(ledger: LedgerId): Promise<Readonly<Record<Finder, readonly (readonly [number, Found])[]>>> {
    const { store, evidence, pool } = persistence;
    const models = await verifyReadModels({ pool, store, reader: projectionReader, ledger, projections });
    expect(models).toMatchObject({ upTo: 25, compared: projections.length, outdated: [] });
    const placed = ({ position, ...fault }: Placed) => [position, fault] as const;
    return {
      log: (await store.verify(ledger)).damages.map(placed),
      checkpoints: (await evidence.verify(ledger, [fileAnchor(folder)])).damages.map(placed),
      readModels: models.damages.map(
        ({ position, projection, what, key }) => [position, `${projection} ${what} ${key}`] as const,
      ),
    };
  }

  it('finds nothing where nothing was done, and knows every kind of damage', async () => {
    const ledger = await whole('untouched');
    expect(await found(ledger)).toEqual({ log: [], checkpoints: [], readModels: [] });
    expect(damages).toHaveLength(17);
    expect(new Set(damages.map(({ kind }) => kind.split(/,| with| without/u)[0]))).toEqual(
      new Set([
        ...['changed payload', 'changed order', 'removed event', 'inserted event', 'truncated tail'],
        ...['history rewritten', 'changed recordedAt', 'read model'],
      ]),
    );
  });

  it.each(damages.map((damage, n) => [damage.kind, n, damage] as const))(
    'finds a %s at its place',
    async (_kind, n, damage) => {
      const ledger = await whole(`tampered-${n}`);
      await admin.query(`SET session_replication_role = 'replica'`);
      for (const statement of damage.statements) await admin.query(statement.replaceAll('$ledger', `'${ledger}'`));
      await admin.query(`SET session_replication_role = 'origin'`);
      // The house itself signs whatever its log says now.
      if (damage.kind.includes('made anew')) await persistence.evidence.make(ledger);
      const all = await found(ledger);
      for (const [by, position, what] of damage.found)
        expect([by, all[by]]).toEqual([
          by,
          expect.arrayContaining([[position, typeof what === 'string' ? what : expect.objectContaining(what)]]),
        ]);
    },
  );
});
