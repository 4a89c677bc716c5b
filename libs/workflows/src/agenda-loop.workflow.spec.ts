import { randomUUID } from 'node:crypto';
import { escalationStream, campaignId, instant, instantOfMs, unitId, type Instant } from '@taizhang/domain';
import { createTimeSkippingEnvironment, skipTime } from '@taizhang/testing/temporal/time-skipping';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import type { WorkflowHandle } from '@temporalio/client';
import { advanced } from './advanced.messages';
import { daysAfter, engineItem, ScriptedLog } from './scripted-log.features';
import { workflowIdOf, type SubjectRun } from './subject';
import { bundleFromSource, quietTemporal } from './workflow-bundle.features';

const startsAt = instant('2017-09-01T00:00:00.000Z');
const stream = escalationStream(campaignId('c1'), {
  kind: 'unitDuty',
  unitId: unitId('u1'),
  duty: 'meeting',
  cycle: 1,
});
const acts = ['openEscalation', 'fireRung', 'draftRung', 'skipRung', 'rederiveRungs', 'stopEscalation'];
const dayMs = 86_400_000;

describe('the agenda loop', () => {
  let environment: TestWorkflowEnvironment;
  let workflowBundle: WorkflowBundle;
  beforeAll(async () => {
    quietTemporal();
    environment = await createTimeSkippingEnvironment();
    workflowBundle = await bundleFromSource();
  });
  afterAll(() => environment.teardown());

  const wall = async (): Promise<Instant> => instantOfMs(await environment.currentTimeMs());
  const started = async (log: ScriptedLog, run: Partial<SubjectRun> = {}): Promise<Following> => {
    const taskQueue = randomUUID();
    const worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue,
      workflowBundle,
      activities: log.activities(...acts),
    });
    const done = worker.run();
    const subject = { ...log.aim(stream), ...run };
    const workflowId = `${workflowIdOf(subject)}/${taskQueue}`;
    const handle = await environment.client.workflow.start('escalation', { taskQueue, workflowId, args: [subject] });
    return { handle, end: async () => (worker.shutdown(), done) };
  };
  /** Specs never await a result across timers: that would skip them while reactions are under way. */
  const passes = (ms: number): Promise<void> => skipTime(environment, ms);
  const concludesAfter = (log: ScriptedLog, key: string): void => {
    log.afterAct = ({ item }) => {
      if (item.key === key) log.subject(stream).concluded = true;
    };
  };

  it('performs each item when its time comes, in order, over months', async () => {
    const log = new ScriptedLog(startsAt, await wall());
    log.subject(stream).items = [
      engineItem('fire', 'rung:1', '2017-09-04T01:00:00.000Z'),
      engineItem('draft', 'rung:2', '2017-10-20T01:00:00.000Z'),
      engineItem('stop', 'stop', '2017-12-31T16:00:00.000Z'),
    ];
    concludesAfter(log, 'stop');
    const { handle, end } = await started(log);
    await passes(121 * dayMs);
    expect(log.keysOf(stream)).toEqual(['rung:1', 'rung:2']);
    await passes(2 * dayMs);
    await handle.result();
    expect(log.keysOf(stream)).toEqual(['rung:1', 'rung:2', 'stop']);
    expect(log.performed[0]?.at.slice(0, 16)).toBe('2017-09-04T01:00');
    await end();
  });

  it('opens its own stream first when a parent owes it', async () => {
    const log = new ScriptedLog(startsAt, await wall());
    log.subject(stream).exists = false;
    concludesAfter(log, 'openEscalation:meeting.1');
    const { handle, end } = await started(log, {
      opening: engineItem('openEscalation', 'openEscalation:meeting.1', startsAt),
    });
    await handle.result();
    expect(log.keysOf(stream)).toEqual(['openEscalation:meeting.1']);
    await end();
  });

  it('ends at once where there is nothing in the log, and where the matter is concluded', async () => {
    const log = new ScriptedLog(startsAt, await wall());
    log.subject(stream).items = [engineItem('fire', 'rung:1', startsAt)];
    log.subject(stream).concluded = true;
    const { handle, end } = await started(log);
    await handle.result();
    expect(log.performed).toEqual([]);
    await end();
  });

  it('sets no timer for an instant that the clock does not reach, and goes on when a message brings a new clock', async () => {
    const log = new ScriptedLog(startsAt, await wall());
    log.clock = { ...log.clock, until: daysAfter(startsAt, 1) };
    log.subject(stream).items = [engineItem('stop', 'stop', daysAfter(startsAt, 3))];
    concludesAfter(log, 'stop');
    const { handle, end } = await started(log);
    await passes(30 * dayMs);
    expect(log.performed).toEqual([]);
    expect(log.reads).toHaveLength(1);
    log.clock = { anchorLedger: daysAfter(startsAt, 3), anchorWall: await wall(), rate: 0 };
    log.position += 1;
    await handle.signal(advanced, { epoch: 1, position: log.position });
    await handle.result();
    expect(log.keysOf(stream)).toEqual(['stop']);
    await end();
  });

  it('runs a day in a minute where the ledger clock does', async () => {
    const log = new ScriptedLog(startsAt, await wall(), 1440);
    log.subject(stream).items = [engineItem('stop', 'stop', daysAfter(startsAt, 10))];
    concludesAfter(log, 'stop');
    const { handle, end } = await started(log);
    await passes(9 * 60_000);
    expect(log.performed).toEqual([]);
    await passes(61_000);
    await handle.result();
    expect(log.keysOf(stream)).toEqual(['stop']);
    await end();
  });

  it('reads a message that arrives in its last task before it ends', async () => {
    const log = new ScriptedLog(startsAt, await wall());
    log.subject(stream).concluded = true;
    concludesAfter(log, 'rung:again');
    const { handle, end } = await started(log);
    let reopened = false;
    log.beforeAnswer = async (_request, slice) => {
      if (reopened || !slice.concluded) return;
      reopened = true;
      log.position += 1;
      Object.assign(log.subject(stream), { concluded: false, items: [engineItem('fire', 'rung:again', startsAt)] });
      await handle.signal(advanced, { epoch: 1, position: log.position });
    };
    await handle.result();
    expect(log.keysOf(stream)).toEqual(reopened ? ['rung:again'] : []);
    expect(reopened).toBe(true);
    await end();
  });

  it('does not read again for a message about what it has read', async () => {
    const log = new ScriptedLog(startsAt, await wall());
    log.position = 50;
    log.subject(stream).items = [engineItem('stop', 'stop', daysAfter(startsAt, 2))];
    concludesAfter(log, 'stop');
    const { handle, end } = await started(log);
    await passes(1000);
    await handle.signal(advanced, { epoch: 1, position: 50 });
    await passes(1000);
    expect(log.reads).toHaveLength(1);
    await passes(2 * dayMs);
    await handle.result();
    await end();
  });

  it('tries a refused act again after a pause, and at once after a message', async () => {
    const log = new ScriptedLog(startsAt, await wall());
    log.refuses.add('rung:1');
    log.subject(stream).items = [engineItem('fire', 'rung:1', startsAt)];
    concludesAfter(log, 'rung:1');
    const { handle, end } = await started(log);
    await passes(1_000);
    expect(log.refused).toHaveLength(1);
    await passes(5_000);
    expect(log.refused).toHaveLength(2);
    log.refuses.clear();
    log.position += 1;
    await handle.signal(advanced, { epoch: 1, position: log.position });
    await handle.result();
    expect(log.keysOf(stream)).toEqual(['rung:1']);
    await end();
  });

  it('leaves a gate alone until it has a time', async () => {
    const log = new ScriptedLog(startsAt, await wall());
    log.subject(stream).items = [engineItem('stop', 'stop', null)];
    concludesAfter(log, 'stop');
    const { handle, end } = await started(log);
    await passes(90 * dayMs);
    expect(log.performed).toEqual([]);
    log.subject(stream).items = [engineItem('stop', 'stop', startsAt)];
    log.position += 1;
    await handle.signal(advanced, { epoch: 1, position: log.position });
    await handle.result();
    expect(log.keysOf(stream)).toEqual(['stop']);
    await end();
  });
});

interface Following {
  readonly handle: WorkflowHandle;
  end(): Promise<void>;
}
