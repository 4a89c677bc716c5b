import { instant, isSealed, ledgerId, personId, sealedMembersOf, streamName, type EventData } from '@taizhang/domain';
import {
  createPersistence,
  inTransaction,
  projections,
  storyOf,
  writeProjections,
  type Persistence,
} from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { Client } from 'pg';
import { createApplication, type Application } from '../application';
import { execute } from '../command/execute';
import { canary, passing, plantedEvents, sealedTypes, type Planted } from './canaries.features';

const ledger = ledgerId('canary');
describe('a canary in every sealed path of the registry', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;
  const keyOf = (of: Planted): string => `${of.type}-${plantedEvents.indexOf(of)}`;
  const streamOf = (of: Planted) => streamName(of.category, `x-${keyOf(of)}`);
  const commandOf = (of: Planted, correcting = '') => ({
    ledger,
    key: `${keyOf(of)}${correcting}`,
    actor: { kind: 'person', personId: personId('clerk') } as const,
    input: { word: canary },
  });

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    app = createApplication(persistence);
    await app.store.openLedger({ ledger, kind: 'drill', startsAt: instant('2017-09-12T02:00:00.000Z') });
    for (const of of plantedEvents) {
      const { category, type, event } = of;
      const handling = { stream: streamOf(of), command: { type }, context: async () => null };
      await execute(app, commandOf(of), { ...handling, decider: passing(category, event) });
      const { schema, payload, occurredAt = instant('2017-09-11T02:00:00.000Z') } = event;
      const corrected = { corrects: `${keyOf(of)}#1`, type, schema, occurredAt, payload, reason: '更正' };
      const correction: EventData = { type: 'EntryCorrected', schema: 1, payload: corrected };
      await execute(app, commandOf(of, '/corrected'), { ...handling, decider: passing(category, correction) });
    }
    await inTransaction(persistence.pool, async (client) => {
      const events = await app.store.readFeed(ledger, { after: 0, limit: 1_000 });
      await writeProjections(client, app.store, ledger, events);
    });
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  it('is there at all: every registered type was stored, each of its members as a token', async () => {
    expect(sealedTypes.length).toBeGreaterThan(10);
    const held = new Set(plantedEvents.flatMap((of) => of.paths));
    expect(sealedTypes.flatMap(({ paths }) => paths).filter((path) => !held.has(path))).toEqual([]);
    for (const of of plantedEvents) {
      const { type, paths } = of;
      const { events, version } = await app.store.readStream(ledger, streamOf(of));
      expect([type, version, events.length]).toEqual([type, 2, 1]);
      const members = events.flatMap((event) => sealedMembersOf(event.stream, event, event.id));
      expect([type, members.length]).toEqual([type, paths.length]);
      expect(members.filter(({ value }) => !isSealed(value))).toEqual([]);
    }
  });

  it('is in no row of any table, as text or as bytes', async () => {
    const client = new Client({ connectionString: database.admin });
    await client.connect();
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r'`,
    );
    expect(tables.length).toBeGreaterThan(10);
    const found: string[] = [];
    const filled = new Set<string>();
    let characters = 0;
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      if (rows.length > 0) filled.add(name);
      for (const { row } of rows) {
        characters += row.length;
        if (row.includes(canary) || row.includes(Buffer.from(canary).toString('hex'))) found.push(name);
      }
    }
    await client.end();
    expect(characters).toBeGreaterThan(10_000);
    expect(found).toEqual([]);
    // Read models of what is sealed were written, so that there were rows in which it could have been.
    const sealedCategories = new Set(plantedEvents.map(({ category }) => category));
    const models = projections.filter(({ category }) => sealedCategories.has(category)).map(({ name }) => name);
    expect(models.length).toBeGreaterThan(4);
    expect(models.filter((name) => !filled.has(name))).toEqual([]);
  });

  it('is in nothing that a refusal or an error says', async () => {
    const first = plantedEvents[0] as Planted;
    const { category, type } = first;
    const event: EventData = { type, schema: 1, payload: {} };
    const other = { ...commandOf(first), input: { word: `${canary}!` } };
    const outcome = await execute(app, other, {
      stream: streamOf(first),
      command: { type },
      context: async () => null,
      decider: passing(category, event),
    });
    expect(outcome).toMatchObject({ code: 'IdempotencyKeyReused' });
    expect(JSON.stringify(outcome)).not.toContain(canary);
  });

  it('leaves the story of the ledger as it is when every key is gone', async () => {
    const before = await storyOf(app.store, ledger);
    for (const of of plantedEvents) {
      for (const { compartment } of of.paths) {
        const subject = `${compartment}/${streamOf(of)}`;
        await app.keyring.destroy(ledger, subject, instant('2017-10-01T00:00:00.000Z'));
      }
    }
    expect(await storyOf(app.store, ledger)).toEqual(before);
    expect((await app.store.verify(ledger)).damages).toEqual([]);
    expect((await app.keyring.status()).held).toBe(0);
  });
});
