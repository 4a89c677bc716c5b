import { createApplication, setUpDrill, type Application } from '@taizhang/application';
import { ledgerId, localDateOf, type CaseState, type ClueState, type Stored, type TrackState } from '@taizhang/domain';
import { blueprintOf, type Blueprint } from '@taizhang/drill';
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
import { walkAgendas, type Told } from './agenda-walk.features';
import { s2Documents } from './drill-documents.features';

const ledger = ledgerId('s2-life');

/** The campaign against business participation from issue to its last archived case: one assertion for each rule. */
describe('a drill of the S2 plan, told by its agendas alone', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;
  let reader: Reader;
  let blueprint: Blueprint;
  let told: Told;
  let events: readonly Stored[];
  let clues: readonly ClueState[];
  let cases: readonly CaseState[];
  let tracks: readonly TrackState[];

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    app = createApplication(persistence);
    reader = runReader({
      name: projectionReader,
      store: persistence.store,
      pool: persistence.pool,
      handle: (transaction, of, read) => writePeriodRows(transaction, persistence.store, projections, of, read),
    });
    blueprint = blueprintOf({
      ...s2Documents('centre-cases-1994.yaml'),
      ledger,
      seed: 'agenda-alone',
      units: 12,
      persons: 120,
    });
    await setUpDrill(app, blueprint);
    told = await walkAgendas(app, persistence, ledger);
    clues = (await app.reads.clues(ledger, {})).map(({ state }) => state);
    cases = (await app.reads.cases(ledger, {})).map(({ state }) => state);
    tracks = (await app.reads.accountabilityTracks(ledger, {})).map(({ state }) => state);
    events = await app.store.readFeed(ledger, { after: 0, limit: 20_000 });
  }, 1_800_000);
  afterAll(async () => {
    await reader?.stop();
    await persistence?.close();
    await database?.close();
  });

  it('comes to its end with every duty met, and its read models equal a fresh replay', async () => {
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
  });

  it('ends with its last act, and lets no year begin in which nobody counts days', () => {
    const years = events
      .filter(({ type }) => type === 'CalendarPublished')
      .map(({ payload }) => payload as { year: number });
    expect(Math.max(...years.map(({ year }) => year))).toBeLessThanOrEqual(2019);
    expect(localDateOf(events.at(-1)!.recordedAt) < '2019-01-01').toBe(true);
  });

  it('makes a clue of every withdrawal that was handed on, and sends up what its authority does not reach [R-015, R-060]', async () => {
    const referred = (await app.reads.withdrawals(ledger, { statuses: ['referred'] })).map(({ state }) => state);
    expect(referred.length).toBeGreaterThan(0);
    const managed = new Map(
      (await app.reads.persons(ledger, {})).map((each) => [
        each.particulars?.personId,
        each.postings.at(-1)?.cityManaged,
      ]),
    );
    for (const { personId } of referred) {
      const own = clues.filter(
        ({ channel, concernedPersonIds }) => channel === 'transfer' && concernedPersonIds.includes(personId!),
      );
      expect(own.map(({ status }) => status)).toEqual([managed.get(personId) === true ? 'forwardedUp' : 'filed']);
    }
  });

  it('ends a letter without facts in no case, and every case in the archive [R-062, R-063]', () => {
    expect(clues.filter(({ channel }) => channel === 'letter')).toMatchObject([{ status: 'closed', cases: [] }]);
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.map(({ status }) => status)).toEqual(cases.map(() => 'closed'));
    expect(cases.map(({ clueIds }) => clueIds.length)).toEqual(cases.map(() => 1));
  });

  it('has nobody in two stages of a case, and none whom it concerns [R-018]', () => {
    for (const { team, panel, decisions, personIds } of cases) {
      const hands = [...team, ...panel, ...decisions.map(({ approvedBy }) => approvedBy)];
      expect(new Set(hands).size).toBe(5);
      expect(hands.filter((person) => person === undefined || personIds.includes(person))).toEqual([]);
    }
  });

  it('settles every track of accountability, and closes no case before its last [R-071]', () => {
    expect(tracks.filter(({ status }) => status === 'open')).toEqual([]);
    for (const { caseId, closedAt } of cases) {
      const own = tracks.filter(({ source }) => source?.kind === 'case' && source.caseId === caseId);
      expect(own.map(({ rule }) => rule).sort()).toEqual(['directlyResponsible', 'leaderConcerned', 'partyConcerned']);
      expect(own.every(({ settledAt }) => settledAt! < closedAt!)).toBe(true);
    }
  });
});
