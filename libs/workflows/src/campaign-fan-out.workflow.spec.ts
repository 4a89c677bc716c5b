import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { campaignId, campaignStream, instant, instantOfMs, participationStream, unitId } from '@taizhang/domain';
import { connectDevelopmentServer } from '@taizhang/testing/temporal/development-server';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { advanced } from './advanced.messages';
import { engineItem, ScriptedLog } from './scripted-log.features';
import { workflowIdOf } from './subject';
import { bundleFromSource, quietTemporal } from './workflow-bundle.features';

const startsAt = instant('2017-08-15T00:30:00.000Z');
const campaign = campaignId('c1');
const stream = campaignStream(campaign);
const acts = ['openPhase', 'closePhase', 'passDispatchCutOff', 'windUp', 'startParticipation', 'setDeadlines'];

/** On the development server: the time-skipping one has a known fault in children after a continue-as-new. */
describe('a campaign and its children', () => {
  let environment: TestWorkflowEnvironment;
  let workflowBundle: WorkflowBundle;
  beforeAll(async () => {
    quietTemporal();
    environment = await connectDevelopmentServer();
    workflowBundle = await bundleFromSource();
  });
  afterAll(() => environment.teardown());

  const played = async (log: ScriptedLog, told: (taskQueue: string) => Promise<void>): Promise<void> => {
    const taskQueue = randomUUID();
    const worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue,
      workflowBundle,
      activities: log.activities(...acts),
    });
    await worker.runUntil(told(taskQueue));
  };
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await pause(20);
  };
  const scripted = (units: number): ScriptedLog => {
    const log = new ScriptedLog(startsAt, instantOfMs(Date.now()), 0, randomUUID());
    log.subject(stream).items = unitIds(units).map((unit) =>
      engineItem('startParticipation', `startParticipation:${unit}`, startsAt, { unitId: unit }),
    );
    for (const unit of unitIds(units)) log.subject(participationStream(campaign, unitId(unit))).exists = false;
    // The child's first event takes the item off the parent's agenda, and the child has nothing else to do.
    log.afterAct = ({ subject, item }) => {
      if (item.act !== 'startParticipation') return;
      log.subject(subject.stream).concluded = true;
      log.subject(stream).items = log.subject(stream).items.filter(({ key }) => key !== item.key);
    };
    return log;
  };
  const unitIds = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `u${index + 1}`);
  const started = (log: ScriptedLog): readonly string[] =>
    log.performed.filter(({ key }) => key.startsWith('startParticipation')).map(({ key }) => key);
  const start = (log: ScriptedLog, taskQueue: string, workflowId: string) =>
    environment.client.workflow.start('campaign', { taskQueue, workflowId, args: [log.aim(stream)] });

  it.each([5, 90])('starts each of %i units once, whatever it is woken in between', async (units) => {
    const log = scripted(units);
    await played(log, async (taskQueue) => {
      const handle = await start(log, taskQueue, workflowIdOf(log.aim(stream)));
      await until(() => started(log).length > units / 2);
      await handle.signal(advanced, { epoch: 1, position: log.position });
      await until(() => started(log).length >= units);
      log.subject(stream).concluded = true;
      log.position += 1;
      await handle.signal(advanced, { epoch: 1, position: log.position });
      await handle.result();
    });
    expect([...started(log)].sort()).toEqual(
      unitIds(units)
        .map((unit) => `startParticipation:${unit}`)
        .sort(),
    );
  });

  it('counts a child that a wake-up started first as started', async () => {
    const log = scripted(1);
    const child = participationStream(campaign, unitId('u1'));
    Object.assign(log.subject(child), { exists: true, items: [engineItem('setDeadlines', 'setDeadlines:x', null)] });
    await played(log, async (taskQueue) => {
      const childId = workflowIdOf(log.aim(child));
      await environment.client.workflow.start('unitParticipation', {
        ...{ taskQueue, workflowId: childId, args: [log.aim(child)] },
      });
      const handle = await start(log, taskQueue, workflowIdOf(log.aim(stream)));
      await until(() => log.reads.includes(stream) && log.reads.includes(child));
      log.subject(stream).items = [];
      log.subject(stream).concluded = true;
      log.position += 1;
      await handle.signal(advanced, { epoch: 1, position: log.position });
      await handle.result();
      await environment.client.workflow.getHandle(childId).terminate();
    });
    expect(started(log)).toEqual([]);
  });

  it('continues as new at each phase and does not start its open children again', async () => {
    const log = scripted(0);
    const child = participationStream(campaign, unitId('u1'));
    log.subject(child).concluded = true;
    log.subject(stream).children = [{ stream: child }];
    log.subject(stream).items = ['one', 'two'].map((phase) =>
      engineItem('openPhase', `openPhase:${phase}`, startsAt, { phase }),
    );
    let runs: readonly string[] = [];
    await played(log, async (taskQueue) => {
      const workflowId = workflowIdOf(log.aim(stream));
      const handle = await start(log, taskQueue, workflowId);
      // Before the acts, after them, and first of all in the run that goes on.
      await until(() => log.reads.filter((each) => each === stream).length === 3);
      log.subject(stream).concluded = true;
      log.position += 1;
      await environment.client.workflow.getHandle(workflowId).signal(advanced, { epoch: 1, position: log.position });
      await handle.result();
      const { runId } = await environment.client.workflow.getHandle(workflowId).describe();
      runs = [handle.firstExecutionRunId, runId];
    });
    expect(runs[0]).not.toBe(runs[1]);
    expect(log.keysOf(stream)).toEqual(['openPhase:one', 'openPhase:two']);
    expect(log.reads.filter((each) => each === child)).toHaveLength(1);
  });
});
