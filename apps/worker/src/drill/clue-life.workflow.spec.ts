import { setTimeout as pause } from 'node:timers/promises';
import { makeAppointment, registerClue, transferClue, receiveClueReceipt, intakeClueId } from '@taizhang/application';
import {
  appointmentId,
  clueStream,
  instant,
  type Instant,
  type LedgerId,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import { openDrillStage, type DrillStage } from './drill-stage.features';

describe('a clue on real servers', () => {
  let stage: DrillStage;
  beforeAll(async () => {
    stage = await openDrillStage();
  });
  afterAll(() => stage?.close(), 60_000);

  it('is reminded of and chased once by its workflow, also when the workflow server is emptied between [R-097]', async () => {
    const ledger = await stage.openDrill('clue-life', 'clue-life');
    const { app } = stage;
    const inOffice = async () =>
      (await app.reads.appointments(ledger, {})).find(({ role }) => role === 'commissionOffice');
    let worker = stage.startWorker();
    const until = async (condition: () => Promise<boolean>): Promise<void> => {
      while (!(await condition())) await pause(50);
    };
    await until(async () => (await inOffice()) !== undefined);
    const held = await inOffice();
    const office = held?.personId as PersonId;
    const unitId = held?.unitId as UnitId;
    const actor = { kind: 'person' as const, personId: office };
    const now = await app.store.now(ledger);
    const appointment = {
      appointmentId: appointmentId('spec-keeper'),
      personId: office,
      role: 'caseSupervisor' as const,
      unitId,
    };
    await makeAppointment(app, {
      ledger,
      key: 'spec/keeper',
      actor: { kind: 'system' },
      input: { ...appointment, occurredAt: now },
    });
    const content = { summary: '反映某人入股砂石场', accused: '' };
    const report = { unitId, channel: 'letter' as const, receivedAt: now, concernedPersonIds: [], content };
    const registered = await registerClue(app, {
      ledger,
      key: 'spec/clue',
      actor,
      input: { ...report, reporter: { kind: 'anonymous' } },
    });
    expect(registered).toMatchObject({ status: 'accepted' });
    const clueId = intakeClueId('spec/clue');
    const told = async (): Promise<readonly string[]> =>
      (await app.store.readStream(ledger, clueStream(clueId))).events.map(({ type, payload }) =>
        type === 'ClueReminderSent' ? (payload as { readonly kind: string }).kind : type,
      );
    const [row] = await rowsOf(stage, ledger);
    const dueAt = row?.state.clocks.proposal?.deadline.dueAt as Instant;
    expect(dueAt).toBeDefined();

    await stage.play(ledger, { rate: 0, until: instant(dueAt) });
    await until(async () => (await stage.drill(ledger)).status === 'paused');
    expect(await told()).toEqual(['ClueRegistered', 'remind']);
    await worker.kill();
    await stage.temporal.wipe();
    worker = stage.startWorker();
    const threeDaysOn = instant(new Date(Date.parse(dueAt) + 3 * 86_400_000).toISOString());
    await stage.play(ledger, { rate: 0, until: threeDaysOn });
    await until(async () => (await stage.drill(ledger)).status === 'paused');
    expect(await told()).toEqual(['ClueRegistered', 'remind', 'chase']);

    const away = { clueId, to: '市公安局', documentNumber: '移〔2017〕3号', grounds: '属其管辖' };
    const receipt = { clueId, receipt: '回〔2017〕9号', occurredAt: await app.store.now(ledger) };
    expect(await transferClue(app, { ledger, key: 'spec/away', actor, input: away })).toMatchObject({
      status: 'accepted',
    });
    expect(await receiveClueReceipt(app, { ledger, key: 'spec/receipt', actor, input: receipt })).toMatchObject({
      status: 'accepted',
    });
    await until(async () => (await rowsOf(stage, ledger))[0]?.state.status === 'transferred');
    await worker.stop();
  }, 400_000);
});

const rowsOf = async ({ app }: DrillStage, ledger: LedgerId) => {
  for (;;) {
    const rows = await app.reads.clues(ledger, {});
    if (rows.length > 0) return rows;
    await pause(50);
  }
};
