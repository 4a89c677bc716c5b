import { createApplication, setUpDrill, type Application } from '@taizhang/application';
import { ledgerId } from '@taizhang/domain';
import { blueprintOf } from '@taizhang/drill';
import {
  createPersistence,
  digestReplay,
  digestRows,
  projectionReader,
  projections,
  runReader,
  writePeriodRows,
  type Persistence,
  type Reader,
} from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { walkAgendas } from './agenda-walk.features';
import { s2Documents } from './drill-documents.features';

const ledger = ledgerId('whole-life');

/** The whole campaign without a workflow engine: whatever the agenda says is due is performed, by whoever owes it. */
describe('a drill of the S2 plan, told by its agendas alone', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;
  let reader: Reader;

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    app = createApplication(persistence);
    reader = runReader({
      name: projectionReader,
      store: persistence.store,
      pool: persistence.pool,
      handle: (transaction, of, events) => writePeriodRows(transaction, persistence.store, projections, of, events),
    });
  });
  afterAll(async () => {
    await reader?.stop();
    await persistence?.close();
    await database?.close();
  });

  it('comes to its end with every duty met, and its read models equal a fresh replay', async () => {
    const input = { ledger, seed: 'agenda-alone', units: 12, persons: 60 };
    await setUpDrill(app, blueprintOf({ ...s2Documents(), ...input }));
    const told = await walkAgendas(app, persistence, ledger);
    // A draft is refused its signature when the duty was met at the very same moment; nothing else is refused.
    expect(told.refusals.filter((refusal) => !refusal.includes(' DutyAlreadyMet '))).toEqual([]);
    const [campaign] = await app.reads.campaigns(ledger);
    expect(campaign?.state.status).toBe('woundUp');
    const report = await persistence.store.verify(ledger);
    expect(report.damages).toEqual([]);
    for (const projection of projections) {
      const live = await digestRows(persistence.pool, projection, ledger);
      expect(live).toEqual(await digestReplay(persistence.store, projection, ledger, report.events));
    }
  }, 1_200_000);
});
