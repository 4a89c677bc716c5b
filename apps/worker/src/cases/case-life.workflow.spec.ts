import { randomUUID } from 'node:crypto';
import {
  acceptAdjudication,
  approveDecision,
  assignReviewers,
  assignTeam,
  closeCase,
  concludeAdjudication,
  concludeExamination,
  createApplication,
  extendCaseClock,
  lodgeAppeal,
  presentFacts,
  recordEvidence,
  reportExecution,
  resumeCase,
  serveDecision,
  suspendCase,
  withdrawAppeal,
  type Application,
} from '@taizhang/application';
import {
  appealId,
  appealStream,
  caseStream,
  instant,
  instantAt,
  ledgerId,
  localDate,
  unitId,
  type CaseId,
  type Instant,
  type StreamName,
} from '@taizhang/domain';
import { createPersistence, runReader, type Persistence, type Reader } from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { connectDevelopmentServer } from '@taizhang/testing/temporal/development-server';
import { workflowIdOf } from '@taizhang/workflows';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../activities';
import { setClock } from '../drill/drill-clock';
import { untilQuiet } from '../drill/quiet';
import { createWakeUps } from '../engine/wake-ups';
import { runProjections } from '../readers/projections';
import { wakeUpsReader, wakeWorkflows } from '../readers/wake-workflows';
import { CaseTown, persons, zhang } from './case-town.features';

const ledger = ledgerId(`case-life-${randomUUID()}`);
const morning = (day: string): Instant => instantAt(localDate(day), '10:00');

describe('the life of a case, on a workflow server [R-062, R-097]', () => {
  let environment: TestWorkflowEnvironment;
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;
  let town: CaseTown;
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
    readers = [
      runProjections(persistence, () => () => undefined),
      runReader({
        name: wakeUpsReader,
        store,
        pool,
        handle: wakeWorkflows({ app, wakeUps: createWakeUps(environment.client, taskQueue) }),
      }),
    ];
    await store.openLedger({ ledger, kind: 'drill', startsAt: morning('2017-10-27') });
    town = new CaseTown(app, ledger);
    await town.found();
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

  const quiet = async (): Promise<void> => {
    const signal = new AbortController().signal;
    await untilQuiet({ pool: persistence.pool, ledger, stuckAfterMs: 30_000, signal }, await app.store.now(ledger));
  };
  /** The clock jumps there, and everything that follows from it follows. */
  const at = async (to: Instant): Promise<void> => {
    await setClock(app, ledger, { rate: 0, jumpTo: to });
    await quiet();
  };
  const done = async (outcome: Parameters<CaseTown['done']>[0]): Promise<void> => {
    await town.done(outcome);
    await quiet();
  };
  const sent = async (stream: StreamName): Promise<string[]> => {
    const { events } = await app.store.readStream(ledger, stream);
    return events
      .filter(({ actor }) => actor.kind === 'engine')
      .map(({ type, payload, recordedAt }) => {
        const { clock = 'appeal' } = payload as { readonly clock?: string };
        return `${recordedAt} ${type} ${clock}`;
      });
  };
  const runs = async (stream: StreamName): Promise<string> =>
    (await environment.client.workflow.getHandle(workflowIdOf({ ledger, stream })).describe()).status.name;

  it('reminds before its last days and chases after them, through extension and suspension, until the archive', async () => {
    const matter: CaseId = await town.file('k-1');
    const stream = caseStream(matter);
    const on = { caseId: matter };
    await done(
      assignTeam(
        app,
        town.by('p-supervisor', { ...on, members: persons('p-li', 'p-wang'), lead: persons('p-li')[0]! }),
      ),
    );
    expect(await runs(stream)).toBe('RUNNING');

    await at(instant('2018-01-18T01:00:00.000Z'));
    const first = '2018-01-18T01:00:00.000Z CaseClockReminded examination';
    expect(await sent(stream)).toEqual([first]);

    await done(
      extendCaseClock(app, town.by('p-superior', { ...on, clock: 'examination', amount: 90, reason: '案情重大' })),
    );
    // The day after the former last day: nobody is chased.
    await at(morning('2018-01-26'));
    expect(await sent(stream)).toEqual([first]);

    await at(morning('2018-02-01'));
    await done(suspendCase(app, town.by('p-leader', { ...on, reason: '当事人住院' })));
    await at(morning('2018-06-01'));
    expect(await sent(stream)).toEqual([first]);
    await done(resumeCase(app, town.by('p-leader', on)));

    // 83 days were left on 1 February.
    await at(instant('2018-08-16T01:00:00.000Z'));
    const second = '2018-08-16T01:00:00.000Z CaseClockReminded examination';
    await at(instant('2018-08-24T01:00:00.000Z'));
    const chased = '2018-08-24T01:00:00.000Z CaseClockChased examination';
    expect(await sent(stream)).toEqual([first, second, chased]);

    const piece = { evidenceId: 'e1', kind: 'document', original: true, custody: '三室', fileIds: [] } as const;
    const occurredAt = morning('2018-08-20');
    await done(recordEvidence(app, town.by('p-li', { ...on, ...piece, description: '协议', occurredAt })));
    await done(
      presentFacts(app, town.by('p-li', { ...on, personId: zhang, disputed: false, statement: '无', occurredAt })),
    );
    await done(concludeExamination(app, town.by('p-li', { ...on, report: '审查报告' })));
    await done(acceptAdjudication(app, town.by('p-supervisor', { ...on, panel: persons('p-sun', 'p-zhao') })));
    await at(instant('2018-09-17T01:00:00.000Z'));
    const third = '2018-09-17T01:00:00.000Z CaseClockReminded adjudication';
    expect(await sent(stream)).toEqual([first, second, chased, third]);
    await done(concludeAdjudication(app, town.by('p-sun', { ...on, opinion: '警告', talkedWith: [zhang] })));
    const chosen = { outcome: 'sanction', sanctions: ['partyWarning'], grade: 'none', nationalForm: 2 } as const;
    const why = { choice: 'adopt', reason: '事实清楚', conclusion: '违纪' } as const;
    await done(approveDecision(app, town.by('p-leader', { ...on, personId: zhang, ...chosen, ...why })));

    const served = { ...on, personId: zhang, announcedTo: '支部', occurredAt: await app.store.now(ledger) };
    await done(serveDecision(app, town.by('p-supervisor', served)));
    const reported = { ...on, personId: zhang, reportedBy: unitId('u-station'), occurredAt: served.occurredAt };
    await done(reportExecution(app, town.by('p-supervisor', reported)));
    await done(closeCase(app, town.by('p-supervisor', { ...on, fileNumber: '2018-036', volumes: 1, pages: 40 })));
    await environment.client.workflow.getHandle(workflowIdOf({ ledger, stream })).result();
    expect(await runs(stream)).toBe('COMPLETED');
    expect(await sent(stream)).toEqual([first, second, chased, third]);
  });

  it('has an appeal beside it, with a workflow and a clock of its own [B8]', async () => {
    const id = appealId('a-1');
    const stream = appealStream(id);
    const lodged = { appealId: id, caseId: 'k-1' as CaseId, personId: zhang, grounds: '偏重' };
    await done(lodgeAppeal(app, town.by('p-zhang', lodged)));
    await done(assignReviewers(app, town.by('p-supervisor', { appealId: id, reviewers: persons('p-ren', 'p-shi') })));
    expect(await runs(stream)).toBe('RUNNING');
    // Three months from 17 September 2018.
    await at(instant('2018-12-10T01:00:00.000Z'));
    expect(await sent(stream)).toEqual(['2018-12-10T01:00:00.000Z AppealClockReminded appeal']);
    await done(withdrawAppeal(app, town.by('p-zhang', { appealId: id, reason: '服从决定' })));
    await environment.client.workflow.getHandle(workflowIdOf({ ledger, stream })).result();
    expect(await runs(stream)).toBe('COMPLETED');
  });
});
