import { setTimeout as pause } from 'node:timers/promises';
import { orderEngineWipe } from '@taizhang/application';
import { instant, type Instant, type LedgerId } from '@taizhang/domain';
import { roll } from '@taizhang/drill';
import { digestReplay, digestRows, projections, storyOf } from '@taizhang/persistence';
import { openDrillStage, type DrillStage, type WorkerProcess } from './drill-stage.features';

const seed = 'whole-life';
const quietly = instant('2017-09-12T02:32:00.000Z');

describe('S2 from issue to close, on real servers', () => {
  let stage: DrillStage;
  beforeAll(async () => {
    stage = await openDrillStage();
  });
  afterAll(() => stage?.close(), 60_000);

  const until = async (condition: () => Promise<boolean>): Promise<void> => {
    while (!(await condition())) await pause(50);
  };
  const reached = (ledger: LedgerId, at: Instant) => until(async () => (await stage.app.store.now(ledger)) >= at);
  const ended = (ledger: LedgerId) => until(async () => (await stage.drill(ledger)).status === 'ended');
  const paused = (ledger: LedgerId) => until(async () => (await stage.drill(ledger)).status === 'paused');

  it('is wound up with every duty met, its log verified and its read models equal to a fresh replay', async () => {
    const ledger = await stage.openDrill('undisturbed', seed);
    const worker = stage.startWorker();
    await stage.play(ledger, { rate: 0 });
    await ended(ledger);
    expect(await worker.stop()).toBe(0);
    const [campaign] = await stage.app.reads.campaigns(ledger);
    expect(campaign?.state.status).toBe('woundUp');
    const { damages, events } = await stage.persistence.store.verify(ledger);
    expect(damages).toEqual([]);
    for (const projection of projections) {
      const rows = await digestRows(stage.persistence.pool, projection, ledger);
      expect(rows).toEqual(await digestReplay(stage.persistence.store, projection, ledger, events));
    }
  }, 600_000);

  it('tells the same story when workers are killed, the workflow server is emptied, and time runs at another speed', async () => {
    const ledger = await stage.openDrill('disturbed', seed);
    let worker: WorkerProcess = stage.startWorker();
    await stage.play(ledger, { rate: 0, until: quietly });
    for (const nth of [1, 2, 3]) {
      await pause(Math.floor(4_000 * roll(seed, 'killed', nth)));
      await worker.kill();
      worker = stage.startWorker();
    }
    await paused(ledger);
    expect(await stage.app.store.now(ledger)).toBe(quietly);

    // The server loses everything while nobody works; whoever comes next starts what the log says is open.
    await worker.kill();
    await stage.temporal.wipe();
    worker = stage.startWorker();
    await stage.play(ledger, { rate: 3_600_000, until: instant('2017-10-09T02:00:00.000Z') });
    await reached(ledger, instant('2017-09-20T00:00:00.000Z'));
    await worker.kill();
    worker = stage.startWorker();
    await paused(ledger);

    // And once by order, in front of whoever watches.
    await orderEngineWipe(stage.app, {
      ...{ ledger, key: 'spec/wipe', actor: { kind: 'system' } },
      input: { openWorkflows: 0 },
    });
    await until(async () => (await stage.drill(ledger)).wipe?.rebuilt !== undefined);
    const { wipe } = await stage.drill(ledger);
    expect(wipe?.rebuilt).toMatchObject({ deadlinesMoved: 0 });
    expect(wipe?.rebuilt?.deadlines).toBeGreaterThan(10);

    await stage.play(ledger, { rate: 0 });
    await ended(ledger);
    await worker.stop();
    const undisturbed = await storyOf(stage.app.store, 'undisturbed' as LedgerId);
    const disturbed = await storyOf(stage.app.store, ledger);
    expect(Object.fromEntries(disturbed.streams)).toEqual(Object.fromEntries(undisturbed.streams));
    expect(disturbed.digest).toBe(undisturbed.digest);
  }, 900_000);
});
