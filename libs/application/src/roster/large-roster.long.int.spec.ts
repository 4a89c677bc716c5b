import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ledgerId, type Actor } from '@taizhang/domain';
import { createPersistence, type Persistence } from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { createApplication } from '../application';
import { on } from '../clues/clue-stage.features';
import { importRoster } from './import-roster';
import { previewRoster } from './preview-roster';
import { bureauCells, personCells, rosterOf, unitCells } from './roster-stage.features';

const persons = 40_000;
const units = 400;
const megabyte = 1_000_000;
const actor: Actor = { kind: 'system' };
const ledger = ledgerId('large-roster');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is still needed: garbage that waits for its collector is no matter of the code. */
function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe('a roster of 40,000 persons', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    await persistence.store.openLedger({ ledger, kind: 'drill', startsAt: on('2017-09-04') });
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  it('is previewed and imported in a bounded memory, with progress, and a bad row in each hundred stays out', async () => {
    const app = createApplication(persistence);
    const rows = function* (): Generator<Readonly<Record<string, string>>> {
      for (let index = 0; index < persons; index += 1) {
        const unitCode = `D${index % units}`;
        yield personCells(`P${index}`, { unitCode, ...(index % 100 === 99 && { gender: '？' }) });
      }
    };
    const ofUnits = [bureauCells, ...Array.from({ length: units }, (_, index) => unitCells(`D${index}`))];
    const file = await rosterOf({ units: ofUnits, persons: rows() });
    const before = heldBytes();
    let most = 0;
    let looks = 0;
    const observe = (): void => {
      if ((looks += 1) % 2_000 === 0) most = Math.max(most, heldBytes());
    };
    const seen = await previewRoster(app, { ledger, actor, file }, observe);
    expect(seen).toMatchObject({ persons, rejectedRows: 400, kinds: { newUnit: 401, join: 39_600 } });
    const progress: number[] = [];
    const imported = await importRoster(app, { ledger, actor, file, acceptedHash: seen.hash }, (figures) => {
      observe();
      progress.push(figures.rows);
    });
    expect(imported).toMatchObject({ ok: true, receipt: { events: 401 + 2 * 39_600, rejectedRows: 400 } });
    expect(progress).toHaveLength(2 + persons / 250);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    // What is held at once does not grow with the roster: its rows as objects alone would take more.
    expect(looks).toBeGreaterThan(persons);
    expect(most - before).toBeLessThan(50 * megabyte);
  }, 600_000);
});
