import { createApplication, setUpDrill, type Application } from '@taizhang/application';
import {
  drillDecider,
  drillStream,
  fold,
  instantOfMs,
  ledgerId,
  msOf,
  type DrillEvent,
  type DrillState,
  type Instant,
  type Stored,
} from '@taizhang/domain';
import { blueprintOf } from '@taizhang/drill';
import { AgendaRows, createPersistence, runReader, type Persistence, type Reader } from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { createTimeSkippingEnvironment, skipTime } from '@taizhang/testing/temporal/time-skipping';
import { taskQueue } from '@taizhang/workflows';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { createActivities } from '../activities';
import { createWakeUps } from '../engine/wake-ups';
import { runProjections } from '../readers/projections';
import { wakeUpsReader, wakeWorkflows } from '../readers/wake-workflows';
import { Colleagues } from './colleagues';
import { setClock } from './drill-clock';
import { s2Documents } from './drill-documents.features';
import { untilQuiet } from './quiet';

const ledger = ledgerId('skipped-time');

describe('S2 on real timers, at the rate of real time', () => {
  let environment: TestWorkflowEnvironment;
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;
  let readers: readonly Reader[];

  const wallNow = async (): Promise<Instant> => instantOfMs(await environment.currentTimeMs());
  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    [environment, database] = await Promise.all([createTimeSkippingEnvironment(), testDatabase()]);
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring, poolSize: 16 });
    app = createApplication(persistence);
    const { store, pool } = persistence;
    const handle = wakeWorkflows({ app, wakeUps: createWakeUps(environment.client), wallNow });
    readers = [
      runProjections(persistence, () => () => undefined),
      runReader({ name: wakeUpsReader, store, pool, handle, batchSize: 5_000 }),
    ];
  });
  afterAll(async () => {
    await Promise.all((readers ?? []).map((reader) => reader.stop()));
    await persistence?.close();
    await database?.close();
    await environment?.teardown();
  });

  const drill = async (): Promise<DrillState> => {
    const { events } = await app.store.readStream(ledger, drillStream());
    return fold(drillDecider, events as readonly Stored<DrillEvent>[]);
  };

  /** Steps like the driver: to the next instant, quiet, colleagues, quiet. Timers fire by themselves. */
  const live = async (): Promise<void> => {
    const colleagues = new Colleagues(app, ledger, s2Documents().calendars, wallNow);
    const quiet = { pool: persistence.pool, ledger, stuckAfterMs: 60_000, signal: new AbortController().signal };
    const tried = new Set<string>();
    for (;;) {
      const now = await app.store.now(ledger, await wallNow());
      await untilQuiet(quiet, now);
      const acts = (await colleagues.acts(now, await drill())).filter(({ key }) => !tried.has(key));
      const due = acts.filter(({ at }) => at <= now);
      for (const act of due) {
        tried.add(act.key);
        await colleagues.perform(act);
      }
      if (due.length > 0) continue;
      const engine = await new AgendaRows(persistence.pool).nextEngineDue(ledger, now);
      const next = [engine, acts[0]?.at].filter((each) => each !== undefined).sort()[0];
      if (next === undefined) return;
      const ahead = msOf(next) - msOf(await app.store.now(ledger, await wallNow()));
      if (ahead > 0) await skipTime(environment, ahead);
    }
  };

  it('comes from issue to close with every phase, deadline and rung at its time', async () => {
    const blueprint = blueprintOf({ ledger, seed: 'skipped-time', ...s2Documents(), units: 14, persons: 60 });
    await setUpDrill(app, { ...blueprint, wall: 'given' });
    await setClock(app, ledger, { rate: 1 }, await wallNow());
    const worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue,
      workflowBundle: await inOneRun(),
      activities: createActivities(app),
    });
    await worker.runUntil(live());
    const [campaign] = await app.reads.campaigns(ledger);
    expect(campaign?.state.status).toBe('woundUp');
    expect((await persistence.store.verify(ledger)).damages).toEqual([]);
    const late = await latestEngineAct();
    expect(late).toBeLessThan(3_600_000);
  }, 900_000);

  /** How long after its instant the engine did the latest of its acts, in ledger milliseconds. */
  const latestEngineAct = async (): Promise<number> => {
    const { rows } = await persistence.pool.query<{ due: Instant; recorded: string }>(
      `SELECT canonical::jsonb -> 'payload' ->> 'dueAt' AS due, recorded_at AS recorded FROM event
       WHERE ledger = $1 AND type = ANY ($2)`,
      [ledger, ['PhaseOpened', 'PhaseClosed', 'RungFired', 'LeniencyCutOffPassed', 'WithdrawalReminderSent']],
    );
    expect(rows.length).toBeGreaterThan(12);
    return Math.max(...rows.map(({ due, recorded }) => Number(recorded) - msOf(due)));
  };
});

const inOneRun = (): Promise<WorkflowBundle> =>
  bundleWorkflowCode({
    workflowsPath: require.resolve('@taizhang/workflows/bundle-entry'),
    workflowInterceptorModules: [require.resolve('./one-run.features')],
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['taizhang-source', 'require', 'node', 'default'] },
    }),
  });
