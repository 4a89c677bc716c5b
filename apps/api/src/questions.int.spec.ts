import { instantAt, localDate, type PersonId } from '@taizhang/domain';
import { submitDeclaration } from '@taizhang/application';
import { openApiStage, type ApiStage } from './stage/api-stage.features';
import type { Browser } from './stage/browser.features';

interface Cell {
  readonly state: string;
  readonly left: number;
}

/** Words that only machines use, as they would show up in a label. */
const machineWords = /undefined|NaN|\[object|\{\w+\}|withdrawal\/|escalation\/|participation\/|declaration\//;

function labelsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(labelsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { zh, en } = value as { readonly zh?: unknown; readonly en?: unknown };
  if (typeof zh === 'string' && typeof en === 'string') return [zh, en];
  return Object.values(value).flatMap(labelsIn);
}

describe('the questions of the console', () => {
  let stage: ApiStage;
  let office: Browser;
  let coordinator: Browser;
  let declarant: PersonId;
  let withdrawal: string;
  let base: string;
  let campaign: string;

  beforeAll(async () => {
    stage = await openApiStage('questions', instantAt(localDate('2017-09-04'), '10:32'));
    base = `/api/ledgers/${stage.ledger}`;
    campaign = `${base}/campaigns/${stage.campaignId}`;
    const [asked] = await stage.app.reads.declarations(stage.ledger, { campaignId: stage.campaignId });
    declarant = asked?.state.personId as PersonId;
    const { ledger, campaignId } = stage;
    const outcome = await submitDeclaration(stage.app, {
      ledger,
      key: 'stage/submit',
      actor: { kind: 'person', personId: declarant },
      input: {
        campaignId,
        personId: declarant,
        occurredAt: await stage.app.store.now(ledger),
        form: {
          formVersion: 1,
          nil: false,
          items: [
            {
              key: 'i1',
              who: { kind: 'self' },
              sector: 'sand',
              manner: 'shares',
              fromMonth: '2015-03',
              content: '参股砂场',
              amountFen: 12_000_000,
              profitFen: 1_500_000,
              withdrawal: { state: 'agreed', on: localDate('2017-09-25') },
            },
          ],
        },
      },
    });
    if (outcome.status === 'rejected') throw new Error(`${outcome.code} ${JSON.stringify(outcome.details)}`);
    await stage.walkTo(instantAt(localDate('2017-09-12'), '10:32'));
    await stage.caughtUp();
    withdrawal = `${campaignId}~${declarant}~i1`;
    [office, coordinator] = [await stage.seated('commissionOffice'), await stage.seated('coordinator')];
    await stage.caughtUp();
  }, 300_000);
  afterAll(() => stage?.close());

  const answered = async (browser: Browser, path: string) => {
    const page = await browser.get(path);
    expect([path, page.status, page.status === 200 ? '' : page.text]).toEqual([path, 200, '']);
    for (const text of labelsIn(page.body)) expect(text).not.toMatch(machineWords);
    return page.body;
  };

  it('show the board to somebody who has not sat down, and rows to nobody such', async () => {
    const visitor = stage.browser();
    const board = await answered(visitor, `${campaign}/board`);
    expect(board.phasesToday.map((phase: { key: string }) => phase.key)).toEqual(['selfInspection']);
    expect((await visitor.get(`${campaign}/coverage`)).body).toMatchObject({ status: 401, code: 'NotSignedIn' });
  });

  it('count the days of the board with the make-up day in them', async () => {
    const board = await answered(office, `${campaign}/board`);
    expect(board.nextNode.clock).toMatchObject({ dueOn: '2017-09-15', daysLeft: 3, mark: 'dueSoon' });
    expect(board.leniency.clock).toMatchObject({ dueOn: '2017-09-30', daysLeft: 14, makeUpDays: ['2017-09-30'] });
    expect(board.day).toEqual({ n: 29, of: 170 });
    expect(board.phasesToday[0]).toMatchObject({ day: 19, of: 37 });
  });

  it('list as many rows as every figure of coverage says', async () => {
    const coverage = await answered(office, `${campaign}/coverage?by=block`);
    const [all] = coverage.rows;
    for (const [index, column] of coverage.columns.entries()) {
      const cell: Cell = all.cells[index];
      if (cell.state === 'notOpen' || cell.state === 'notApplicable') continue;
      const listed = await answered(office, `${campaign}/uncovered?duty=${column.key}&unit=${all.unitId}`);
      const rows = listed.groups.flatMap((group: { rows: unknown[] }) => group.rows);
      expect([column.key, rows.length, listed.left]).toEqual([column.key, cell.left, cell.left]);
      expect(listed.asked).toBe(listed.met + listed.left);
    }
    const board = await answered(office, `${campaign}/board`);
    const uncovered = board.debts.find((debt: { key: string }) => debt.key === 'uncovered');
    const sign = coverage.columns.findIndex((column: { key: string }) => column.key === 'sign');
    expect(uncovered.figure.value).toBe(all.cells[sign].left);
  });

  it('tell the ladder of the next day, which the office may hold and others may not', async () => {
    const ladder = await answered(office, `${campaign}/ladder?hours=24`);
    const chase = ladder.rows.find((row: { act: string }) => row.act === 'chase');
    expect(chase).toMatchObject({ at: '2017-09-12T10:00:00.000Z', mayHold: true, mode: 'automatic' });
    expect(chase.members).toHaveLength(chase.figure.value);
    const seen = await answered(coordinator, `${campaign}/ladder?hours=24`);
    expect(seen.rows.some((row: { mayHold: boolean }) => row.mayHold)).toBe(false);
  });

  it('bring every duty of a coordinator into his inbox, with its clock and what follows', async () => {
    const inbox = await answered(coordinator, `${base}/inbox`);
    const overdue = inbox.groups.find((group: { key: string }) => group.key === 'overdue');
    const declare = overdue.rows.find((row: { kind: string }) => row.kind === 'declare');
    expect(declare.clock).toMatchObject({ mark: 'overdue', daysLate: 1, budget: 11 });
    expect(declare.equation.asked).toBe(declare.equation.met + declare.equation.left);
    expect(declare.clock.next).toMatchObject({ level: 1 });
    expect(declare.acts).toContain('chase');
  });

  it('show a declaration with its sign chain and its place against the window', async () => {
    const id = `${stage.campaignId}~${declarant}`;
    const own = await stage.signedIn(declarant);
    const declaration = await answered(own, `${base}/declarations/${id}`);
    expect(declaration).toMatchObject({ status: 'submitted', revision: 1, window: { verdict: 'open' } });
    expect(declaration.chain.steps.map((step: { key: string }) => step.key)).toEqual(
      expect.arrayContaining(['submit', 'sign']),
    );
    expect(declaration.withdrawals).toHaveLength(1);
    const session = await answered(own, '/api/session');
    expect(session.entries.map((entry: { key: string }) => entry.key)).toContain('declaration');
  });

  it('put an agreed withdrawal into its column with its reminders ahead', async () => {
    const board = await answered(office, `${campaign}/withdrawals`);
    const agreed = board.columns.find((column: { key: string }) => column.key === 'agreed');
    expect(agreed.cards).toHaveLength(1);
    const card = await answered(office, `${base}/withdrawals/${withdrawal}`);
    expect(card).toMatchObject({ column: 'agreed', agreedOn: '2017-09-25', clock: { daysLeft: 9 } });
  });

  it('lead from every why to a rule, a start and a chain', async () => {
    const [board, inbox, coverage] = await Promise.all([
      answered(office, `${campaign}/board`),
      answered(coordinator, `${base}/inbox`),
      answered(office, `${campaign}/coverage`),
    ]);
    const keys = new Set<string>([
      ...board.debts.map((debt: { why: string }) => debt.why),
      ...board.ladder.rows.map((row: { why: string }) => row.why),
      ...coverage.columns.map((column: { why: string }) => column.why),
      `withdrawal:withdrawal/${stage.campaignId}/${declarant}/i1`,
      `declaration:declaration/${stage.campaignId}/${declarant}`,
    ]);
    for (const key of keys) {
      const why = await answered(office, `${base}/why?key=${encodeURIComponent(key)}`);
      expect([key, why.sentence.zh.length > 4, why.wouldChange.length > 0]).toEqual([key, true, true]);
    }
    for (const group of inbox.groups) {
      for (const row of group.rows) await answered(coordinator, `${base}/why?key=${encodeURIComponent(row.why)}`);
    }
  });

  it('tell why a withdrawal is owed by the chain from the declaration on', async () => {
    const key = encodeURIComponent(`withdrawal:withdrawal/${stage.campaignId}/${declarant}/i1`);
    const why = await answered(office, `${base}/why?key=${key}`);
    expect(why.rule.clause).toBe('四5');
    expect(why.chain.at(-1)).toMatchObject({ kind: 'event' });
    expect(why.chain.map((step: { kind: string }) => step.kind)).toContain('workflow');
  });

  it('read the history of a withdrawal, event by event, down to the stored bytes', async () => {
    const subject = `withdrawal~${stage.campaignId}~${declarant}~i1`;
    const history = await answered(office, `${base}/history?subject=${subject}`);
    expect(history.items.length).toBeGreaterThan(2);
    const last = history.items.at(-1);
    const selected = await answered(office, `${base}/history?subject=${subject}&at=${last.position}`);
    expect(selected.selected.why.chain.length).toBeGreaterThan(0);
    const event = await answered(office, `${base}/events/${last.position}`);
    expect(JSON.parse(event.canonical)).toMatchObject({ type: last.type, stream: last.stream });
    expect(event.algorithm).toBe('SHA-256');
    const subjects = await answered(office, `${base}/history/subjects`);
    expect(subjects.subjects[0].id).toBe(subject);
    const events = await answered(office, `${base}/events?subject=${subject}`);
    expect(events.total).toBe(events.events.length);
  });

  it('answer a past pair of dates with the same bytes, whatever has been written since', async () => {
    const pages = ['board', 'coverage', 'withdrawals', 'ladder', 'uncovered?duty=sign'].map((page) => {
      const joint = page.includes('?') ? '&' : '?';
      return `${campaign}/${page}${joint}asOf=2017-09-05&knownOn=2017-09-06`;
    });
    const before = await Promise.all(pages.map((page) => office.get(page)));
    const chased = await coordinatorChases(coordinator, stage, campaign);
    expect(chased.status).toBe(200);
    await stage.caughtUp();
    const after = await Promise.all(pages.map((page) => office.get(page)));
    expect(after.map((page) => [page.status, page.text])).toEqual(before.map((page) => [page.status, page.text]));
    expect(before[0]?.body.point).toMatchObject({ historical: true, asOf: '2017-09-05T15:59:59.999Z' });
  });

  it('know nothing on a day before it was recorded', async () => {
    const early = await answered(office, `${campaign}/withdrawals?asOf=2017-09-12&knownOn=2017-09-03`);
    expect(early.columns.flatMap((column: { cards: unknown[] }) => column.cards)).toEqual([]);
  });

  it('offer nothing to do in the past', async () => {
    const past = await answered(office, `${campaign}/ladder?asOf=2017-09-11`);
    const acts = past.rows.filter((row: { mayHold: boolean; mayRelease: boolean }) => row.mayHold || row.mayRelease);
    expect(acts).toEqual([]);
  });

  it('draw the first page: three seats, each with what waits there', async () => {
    const drill = await answered(stage.browser(), `/api/drills/${stage.ledger}`);
    expect(drill.seats.map((seat: { seat: string }) => seat.seat)).toEqual([
      'commissionOffice',
      'coordinator',
      'analyst',
    ]);
    expect(drill.seats[0].act.strong.zh).toBe('放行，还是暂缓？');
    expect(drill.nextEvent.at).toBe('2017-09-12T10:00:00.000Z');
    const list = await answered(stage.browser(), '/api/drills');
    expect(list.drills).toHaveLength(1);
  });
});

async function coordinatorChases(coordinator: Browser, stage: ApiStage, campaign: string) {
  const inbox = await coordinator.get(`/api/ledgers/${stage.ledger}/inbox`);
  const row = inbox.body.groups
    .flatMap((group: { rows: unknown[] }) => group.rows)
    .find((each: { kind: string }) => each.kind === 'declare');
  const listed = await coordinator.get(`${campaign}/uncovered?duty=declare&unit=${row.unit.unitId}`);
  const persons = listed.body.groups.flatMap((group: { rows: { personId: string }[] }) =>
    group.rows.map((each) => each.personId),
  );
  return coordinator.post(`${campaign}/units/${row.unit.unitId}/chase`, {
    duty: 'declare',
    persons,
    channel: 'console',
  });
}
