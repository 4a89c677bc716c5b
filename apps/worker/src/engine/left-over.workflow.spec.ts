import { setTimeout as pause } from 'node:timers/promises';
import { instant, type LedgerId } from '@taizhang/domain';
import { workflowIdPrefix } from '@taizhang/workflows';
import { Client, Connection } from '@temporalio/client';
import { openDrillStage, type DrillStage } from '../drill/drill-stage.features';

describe('a drill that is dropped', () => {
  let stage: DrillStage;
  let connection: Connection;
  beforeAll(async () => {
    stage = await openDrillStage();
    connection = await Connection.connect({ address: stage.temporal.address });
  });
  afterAll(async () => {
    await connection?.close();
    await stage?.close();
  });

  const until = async (condition: () => Promise<boolean>): Promise<void> => {
    while (!(await condition())) await pause(50);
  };
  const running = async (ledger: LedgerId): Promise<number> => {
    const query = `WorkflowId STARTS_WITH "${workflowIdPrefix(ledger)}" AND ExecutionStatus = "Running"`;
    return (await new Client({ connection }).workflow.count(query)).count;
  };

  it('leaves no execution in the workflow engine, and others theirs', async () => {
    const kept = await stage.openDrill('kept', 'left-over');
    const dropped = await stage.openDrill('dropped', 'left-over');
    const worker = stage.startWorker();
    const to = instant('2017-08-23T02:00:00.000Z');
    for (const ledger of [kept, dropped]) await stage.play(ledger, { rate: 0, until: to });
    for (const ledger of [kept, dropped]) await until(async () => (await stage.drill(ledger)).status === 'paused');
    await until(async () => (await running(kept)) > 3 && (await running(dropped)) > 3);
    await stage.app.store.dropDrillLedger(dropped);
    await until(async () => (await running(dropped)) === 0);
    expect(await running(kept)).toBeGreaterThan(3);

    // Also when nobody looked while it was dropped.
    await worker.stop();
    await stage.app.store.dropDrillLedger(kept);
    const next = stage.startWorker();
    await until(async () => (await running(kept)) === 0);
    expect(await next.stop()).toBe(0);
  }, 240_000);

  it('has told until then what its colleagues do next', async () => {
    const ledger = await stage.openDrill('told', 'left-over');
    const worker = stage.startWorker();
    await until(async () => (await stage.app.reads.drillOutlook(ledger)) !== undefined);
    const outlook = await stage.app.reads.drillOutlook(ledger);
    await stage.play(ledger, { rate: 0, until: instant(outlook?.at ?? '') });
    await until(async () => (await stage.drill(ledger)).status === 'paused');
    await until(async () => (await stage.app.reads.drillOutlook(ledger))?.at !== outlook?.at);
    const feed = await stage.app.store.readFeed(ledger, { after: 0, limit: 10_000 });
    expect(feed.filter(({ recordedAt }) => recordedAt === outlook?.at).map(({ type }) => type)).toContain(
      'CampaignIssued',
    );
    await worker.stop();
    await stage.app.store.dropDrillLedger(ledger);
    expect(await stage.app.reads.drillOutlook(ledger)).toBeUndefined();
  });
});
