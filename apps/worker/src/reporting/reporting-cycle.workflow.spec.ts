import { randomUUID } from 'node:crypto';
import {
  createApplication,
  sendReturn,
  signZeroReturn,
  cyclesOf,
  openWorkflows,
  type Application,
} from '@taizhang/application';
import {
  campaignStream,
  escalationStream,
  instantAt,
  ledgerId,
  localDate,
  participationStream,
  reportingCycleStream,
  returnStream,
  type Instant,
  type ReportingCycleState,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';
import {
  createPersistence,
  digestReplay,
  digestRows,
  projections,
  runReader,
  type Persistence,
  type Reader,
} from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { connectDevelopmentServer } from '@taizhang/testing/temporal/development-server';
import { workflowIdOf } from '@taizhang/workflows';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../activities';
import { setClock } from '../drill/drill-clock';
import { untilQuiet } from '../drill/quiet';
import { deleteExecutions } from '../engine/delete-executions';
import { rebuildWorkflows } from '../engine/rebuild';
import { createWakeUps, type WakeUps } from '../engine/wake-ups';
import { runProjections } from '../readers/projections';
import { wakeUpsReader, wakeWorkflows } from '../readers/wake-workflows';
import { campaign, east, ReportTown, returnOf, south, stations, west } from './report-town.features';

const ledger = ledgerId(`reporting-${randomUUID()}`);
const on = (day: string, time = '10:00'): Instant => instantAt(localDate(day), time);
const cycle = reportingCycleStream(campaign, 'progress');

describe('a table that is filed every month, on a workflow server [R-080, R-081]', () => {
  let environment: TestWorkflowEnvironment;
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;
  let town: ReportTown;
  let wakeUps: WakeUps;
  let worker: Worker;
  let working: Promise<void>;
  let readers: readonly Reader[];

  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    [environment, database] = await Promise.all([connectDevelopmentServer(), testDatabase()]);
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    app = createApplication(persistence);
    const { store, pool } = persistence;
    const taskQueue = randomUUID();
    worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue,
      workflowBundle: { codePath: require.resolve('@taizhang/workflows/workflow-bundle') },
      activities: createActivities(app),
    });
    working = worker.run();
    wakeUps = createWakeUps(environment.client, taskQueue);
    readers = [
      runProjections(persistence, () => () => undefined),
      runReader({ name: wakeUpsReader, store, pool, handle: wakeWorkflows({ app, wakeUps }) }),
    ];
    await store.openLedger({ ledger, kind: 'drill', startsAt: on('2015-01-25') });
    town = new ReportTown(app, ledger);
    await town.found();
    await town.plan(1, 5);
    await at(on('2015-01-26', '09:00'));
    await town.issue();
    await quiet();
  });
  afterAll(async () => {
    await Promise.all((readers ?? []).map((reader) => reader.stop()));
    worker?.shutdown();
    await working;
    await persistence?.close();
    await database?.close();
    await environment?.teardown();
  });

  async function quiet(): Promise<void> {
    const signal = new AbortController().signal;
    await untilQuiet({ pool: persistence.pool, ledger, stuckAfterMs: 30_000, signal }, await app.store.now(ledger));
  }
  /** The clock jumps there, and everything that follows from it follows. */
  async function at(to: Instant): Promise<void> {
    await setClock(app, ledger, { rate: 0, jumpTo: to });
    await quiet();
  }
  const state = async (): Promise<ReportingCycleState> => (await cyclesOf(app, ledger, campaign)).get('progress')!;
  const typesOf = async (stream: StreamName): Promise<string[]> =>
    (await app.store.readStream(ledger, stream)).events.map(({ type }) => type);
  const statusOf = async (stream: StreamName): Promise<string> =>
    (await environment.client.workflow.getHandle(workflowIdOf({ ledger, stream })).describe()).status.name;
  const ladder = (unitId: UnitId, period: string): StreamName =>
    escalationStream(campaign, { kind: 'unitDuty', unitId, duty: `progress@${period}`, cycle: 1 });
  const file = async (unit: UnitId, period: string): Promise<void> => {
    const key = returnOf(unit, period);
    await town.done(signZeroReturn(app, town.by(`p-head-${unit}`, { key })));
    await town.done(sendReturn(app, town.by(`p-clerk-${unit}`, { key })));
    await quiet();
  };

  it('runs as a child of its campaign from the issue on, and asks nobody before a month is over', async () => {
    expect(await statusOf(cycle)).toBe('RUNNING');
    expect(await openWorkflows(app, ledger)).toContainEqual({ stream: cycle, parent: campaignStream(campaign) });
    expect(await typesOf(cycle)).toEqual(['ReportingCycleStarted']);
    const early = signZeroReturn(app, town.by(`p-head-${east}`, { key: returnOf(east, '2015-01') }));
    expect(await early).toMatchObject({ code: 'ReturnNotOwed' });
  });

  it('asks every unit when the month is over: one event each, and one in the cycle', async () => {
    const before = (await app.store.head(ledger)).position;
    await at(on('2015-02-01'));
    expect(await typesOf(cycle)).toEqual(['ReportingCycleStarted', 'ReportPeriodOpened', 'ReturnsAsked']);
    for (const unit of stations) expect(await typesOf(returnStream(returnOf(unit, '2015-01')))).toEqual(['ReturnDue']);
    const written = (await app.store.readFeed(ledger, { after: before, limit: 100 })).map(({ type }) => type);
    expect(written.filter((type) => type === 'ReturnDue')).toHaveLength(stations.length);
    // Cost grows with units and periods: beside the clock nothing else was written.
    expect(written.length).toBe(1 + 2 + stations.length);
  });

  it('names whose return is missing when the day has passed, and opens a ladder for each of them alone', async () => {
    await file(east, '2015-01');
    await at(on('2015-02-06', '00:00'));
    expect((await state()).periods['2015-01']?.closed).toMatchObject({ sent: 1, missing: [south, west] });
    expect(await typesOf(ladder(south, '2015-01'))).toContain('EscalationOpened');
    expect(await typesOf(ladder(east, '2015-01'))).toEqual([]);
    await file(south, '2015-01');
    expect(await typesOf(ladder(south, '2015-01'))).toContain('EscalationStopped');
    expect(await statusOf(ladder(west, '2015-01'))).toBe('RUNNING');
  });

  it('keeps the day of the plan version that the campaign runs under, whatever is issued later', async () => {
    await town.plan(2, 20);
    await at(on('2015-03-01'));
    expect((await state()).periods['2015-02']?.deadline).toMatchObject({ dueAt: on('2015-03-06', '00:00') });
  });

  it('is rebuilt from the log when the server was emptied: no day moves and nobody is asked twice', async () => {
    const before = await state();
    await deleteExecutions(environment.client, ledger, [workflowIdOf({ ledger, stream: cycle })]);
    await rebuildWorkflows(app, wakeUps, ledger);
    await quiet();
    expect(await state()).toEqual(before);
    await file(east, '2015-02');
    await at(on('2015-03-06', '00:00'));
    expect((await state()).periods['2015-02']?.closed).toMatchObject({ sent: 1, missing: [south, west] });
    expect(await statusOf(cycle)).toBe('RUNNING');
  });

  it('moves a day that is off to the next working day [R-080]', async () => {
    await at(on('2015-04-01'));
    expect((await state()).periods['2015-03']?.deadline).toMatchObject({ dueAt: on('2015-04-08', '00:00') });
  });

  it('ends with its last period, and the campaign after it once every return was sent', async () => {
    for (const unit of stations) await file(unit, '2015-03');
    await at(on('2015-04-08', '00:00'));
    expect(await typesOf(cycle)).toContain('ReportingCycleConcluded');
    await environment.client.workflow.getHandle(workflowIdOf({ ledger, stream: cycle })).result();
    expect(await typesOf(participationStream(campaign, east))).toContain('ParticipationConcluded');
    expect(await typesOf(participationStream(campaign, west))).not.toContain('ParticipationConcluded');
    await file(south, '2015-02');
    for (const period of ['2015-01', '2015-02']) await file(west, period);
    expect((await typesOf(campaignStream(campaign))).at(-1)).toBe('CampaignWoundUp');
    expect(await typesOf(ladder(west, '2015-01'))).toContain('EscalationStopped');
  });

  it('leaves read models that equal a fresh replay', async () => {
    const { position } = await app.store.head(ledger);
    for (const projection of projections) {
      const live = await digestRows(persistence.pool, projection, ledger);
      expect(live).toEqual(await digestReplay(persistence.store, projection, ledger, position));
    }
  });
});
