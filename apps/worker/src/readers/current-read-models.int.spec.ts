import { registerUnit, createApplication, type Application } from '@taizhang/application';
import { instantAt, ledgerId, localDate, unitId } from '@taizhang/domain';
import {
  createPersistence,
  digestReplay,
  digestRows,
  openPool,
  outdatedProjections,
  projectionReader,
  projections,
  rebuildOutdated,
  untilRead,
  type Persistence,
} from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { createMetrics } from '../health/metrics';
import { ReadModelsAtStart } from './current-read-models';
import { runProjections } from './projections';

const ledger = ledgerId('upgraded');
const since = instantAt(localDate('2015-01-01'), '08:00');

describe('read models of another version', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    app = createApplication(persistence);
    await app.store.openLedger({ ledger, kind: 'drill', startsAt: instantAt(localDate('2017-09-01'), '09:00') });
    for (const [order, id] of ['u-one', 'u-two', 'u-three'].entries()) {
      const unit = {
        unitId: unitId(id),
        name: id,
        shortName: id,
        kind: 'affiliated' as const,
        order,
        occurredAt: since,
      };
      const request = { ledger, key: `spec/${id}`, actor: { kind: 'system' as const }, input: unit };
      expect(await registerUnit(app, request)).toMatchObject({ status: 'accepted' });
    }
    await readToTheEnd();
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  async function readToTheEnd(): Promise<void> {
    const reader = runProjections(persistence, () => () => undefined);
    const { position } = await app.store.head(ledger);
    await untilRead(persistence.pool, { ledger, position, readers: [projectionReader] });
    await reader.stop();
  }
  const outdated = async (): Promise<readonly string[]> =>
    (await outdatedProjections(persistence.pool, projectionReader, ledger, projections)).map(({ name }) => name);
  const expectFresh = async (): Promise<void> => {
    const { position } = await app.store.head(ledger);
    for (const projection of projections) {
      const rows = await digestRows(persistence.pool, projection, ledger);
      expect(rows).toEqual(await digestReplay(persistence.store, projection, ledger, position));
    }
  };
  /** As an earlier release left them: rows of another shape, under another number. */
  const asBefore = async (name: string): Promise<void> => {
    await persistence.pool.query(`UPDATE "${name}" SET state = '{"status":"of old"}'::jsonb WHERE ledger = $1`, [
      ledger,
    ]);
    await persistence.pool.query('UPDATE projection_version SET version = 0 WHERE ledger = $1 AND name = $2', [
      ledger,
      name,
    ]);
  };

  it('are none in a ledger that was read by this code from its first event on', async () => {
    expect(await outdated()).toEqual([]);
    await expectFresh();
  });

  it('are folded anew at the start, equal to a fresh replay, and nothing else is', async () => {
    await asBefore('unit_row');
    expect(await outdated()).toEqual(['unit_row']);
    const told: string[] = [];
    const readModels = new ReadModelsAtStart();
    expect(readModels.standing).toBeUndefined();
    expect(await readModels.makeCurrent(persistence, new AbortController().signal)).toBe(1);
    expect(readModels).toMatchObject({ left: 0, standing: undefined });
    expect(await outdated()).toEqual([]);
    await expectFresh();
    const { pool, store } = persistence;
    const again = { pool, store, reader: projectionReader, projections, told: () => told.push('again') };
    expect(await rebuildOutdated(again)).toBe(0);
    expect(told).toEqual([]);
  });

  it('are told as being rebuilt until they are done, also after a start that was killed in the middle', async () => {
    await asBefore('unit_row');
    await asBefore('person_row');
    const stop = new AbortController();
    const standing: string[] = [];
    const { pool, store } = persistence;
    await rebuildOutdated({
      ...{ pool, store, reader: projectionReader, projections, signal: stop.signal },
      told: ({ projection, done, of }) => {
        standing.push(`${done} of ${of}: ${projection}`);
        stop.abort();
      },
    });
    expect(standing).toEqual(['0 of 2: unit_row']);
    expect(await app.reads.rebuilding(ledger)).toEqual(['person_row']);
    await new ReadModelsAtStart().makeCurrent(persistence, new AbortController().signal);
    expect(await app.reads.rebuilding(ledger)).toEqual([]);
    await expectFresh();
  });

  it('are all of them where an earlier release noted no version at all', async () => {
    await persistence.pool.query('DELETE FROM projection_version WHERE ledger = $1', [ledger]);
    expect(await outdated()).toHaveLength(projections.length);
    await new ReadModelsAtStart().makeCurrent(persistence, new AbortController().signal);
    await expectFresh();
  });

  it('are made anew once, however many processes start at the same time', async () => {
    await asBefore('unit_row');
    const signal = new AbortController().signal;
    const others = await Promise.all([1, 2, 3].map(() => new ReadModelsAtStart().makeCurrent(persistence, signal)));
    expect(others.reduce((sum, each) => sum + each, 0)).toBe(1);
  });

  it('are as far as the log, of which no position is missing, and an operator sees it', async () => {
    const { position } = await app.store.head(ledger);
    const text = await createMetrics(app, persistence.pool).metrics();
    expect(text).toContain(`taizhang_ledger_position{ledger="${ledger}"} ${position}`);
    expect(text).toContain(`taizhang_reader_lag_events{ledger="${ledger}",reader="${projectionReader}"} 0`);
    expect(text).toContain(`taizhang_log_skipped_positions{ledger="${ledger}"} 0`);
  });

  it('go with their ledger', async () => {
    const gone = ledgerId('dropped');
    await app.store.openLedger({ ledger: gone, kind: 'drill', startsAt: since });
    const reader = runProjections(persistence, () => () => undefined);
    await untilRead(persistence.pool, { ledger: gone, position: 1, readers: [projectionReader] });
    await reader.stop();
    await app.store.dropDrillLedger(gone);
    const pool = openPool(database.app, 1);
    const { rows } = await pool.query('SELECT 1 FROM projection_version WHERE ledger = $1', [gone]);
    await pool.end();
    expect(rows).toEqual([]);
  });
});
