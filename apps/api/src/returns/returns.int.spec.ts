import { rightsOf, submitDeclaration } from '@taizhang/application';
import { instantAt, localDate, type PersonId, type UnitId } from '@taizhang/domain';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';

interface SheetCell {
  readonly column: string;
  readonly typed: number | string | null;
  readonly computed: number | string | null;
  readonly computable: boolean;
  readonly rows: number;
}
interface Line {
  readonly key: string;
  readonly cells: readonly SheetCell[];
}

describe('the returns of a campaign', () => {
  let stage: ApiStage;
  let coordinator: Browser;
  let head: Browser;
  let office: Browser;
  let unit: UnitId;
  let declarant: PersonId;
  let unitHead: PersonId;
  let base: string;
  let list: string;
  let own: string;
  /** On the paper of the first version that was signed, and of the second. */
  let codes: readonly [string, string];

  beforeAll(async () => {
    stage = await openApiStage('returns-api', instantAt(localDate('2017-09-04'), '10:32'));
    const { app, ledger, campaignId } = stage;
    const { grants } = await rightsOf(app, ledger, stage.seats.coordinator);
    unit = grants.find(({ role }) => role === 'coordinator')?.unitId as UnitId;
    const asked = await app.reads.declarations(ledger, { campaignId, unitIds: [unit], statuses: ['asked'] });
    declarant = asked.find(({ state }) => state.category !== 'other')?.state.personId as PersonId;
    const form = {
      formVersion: 1,
      nil: false,
      items: [
        {
          key: 'i1',
          who: { kind: 'relative' as const, name: '孙某', relation: 'spouse' },
          sector: 'sand',
          manner: 'shares' as const,
          fromMonth: '2015-03',
          content: '参股砂场',
          amountFen: 12_000_000,
          profitFen: 1_500_000,
          withdrawal: { state: 'withdrawn' as const, on: localDate('2017-09-01'), proof: '协议' },
        },
      ],
    };
    const occurredAt = await app.store.now(ledger);
    const outcome = await submitDeclaration(app, {
      ledger,
      key: 'stage/submit',
      actor: { kind: 'person', personId: declarant },
      input: { campaignId, personId: declarant, occurredAt, form },
    });
    if (outcome.status === 'rejected') throw new Error(outcome.code);
    await stage.walkTo(instantAt(localDate('2018-01-10'), '10:32'));
    await stage.caughtUp();
    const heads = await app.reads.appointments(ledger, { unitIds: [unit] });
    unitHead = heads.find(({ role, status }) => role === 'unitHead' && status === 'made')?.personId as PersonId;
    [coordinator, head, office] = [
      await stage.seated('coordinator'),
      await stage.signedIn(unitHead),
      await stage.seated('commissionOffice'),
    ];
    await stage.caughtUp();
    base = `/api/ledgers/${ledger}`;
    list = `${base}/campaigns/${campaignId}/returns`;
    own = `${base}/returns/${campaignId}~${unit}~summaryTable~once`;
  }, 600_000);
  afterAll(() => stage?.close());

  const asked = async (browser: Browser, path: string) => {
    const page = await browser.get(path);
    expect([path, page.status, page.status === 200 ? '' : page.text]).toEqual([path, 200, '']);
    return page.body;
  };
  const done = async (browser: Browser, act: string, body: object = {}) => {
    const answer = await browser.post(`${own}/${act}`, body);
    expect([act, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([act, 200, '']);
    await stage.caughtUp();
  };
  const cellsOf = (lines: readonly Line[]) =>
    lines.flatMap(({ key, cells }) =>
      cells.flatMap(({ column, computed }) => (computed === null ? [] : [{ row: key, column, value: computed }])),
    );

  it('are listed for the units of the reader, each due with its clock although nobody has begun one [R-080]', async () => {
    const mine = await asked(coordinator, list);
    expect(mine.rows.map((row: { unit: { unitId: string } }) => row.unit.unitId)).toEqual([unit]);
    expect(mine.rows[0]).toMatchObject({
      status: 'none',
      standing: 'due',
      zero: false,
      clock: { dueOn: '2018-01-31' },
    });
    const all = await asked(office, list);
    expect(all.counts.owed).toBe(all.rows.length);
    expect(all.rows.length).toBeGreaterThan(1);
    expect((await stage.browser().get(list)).body).toMatchObject({ status: 401 });
  });

  it('have the 19 columns of the paper under its header tree [R-082]', async () => {
    const sheet = await asked(coordinator, own);
    expect(sheet.columns).toHaveLength(19);
    expect(sheet.paper).toBe('A3');
    expect(sheet.head.map((row: readonly object[]) => row.length)).toEqual([6, 15, 2]);
    expect(sheet.above[0]).toMatchObject({ label: { zh: '填报单位（盖章）：' } });
    expect(sheet.above[0].value).not.toBe('');
  });

  it('show the line that the log yields, and lead from a figure to its rows and their events [R-083, R-085]', async () => {
    const { lines } = await asked(coordinator, own);
    const line: Line = lines.find(({ key }: Line) => key === `${declarant}.i1`);
    const values = Object.fromEntries(line.cells.map(({ column, computed }) => [column, computed]));
    expect(values).toMatchObject({
      relative: '孙某、配偶',
      manner: '参股',
      amount: 12_000_000,
      exitedVoluntarily: '已退',
    });
    expect(line.cells.find(({ column }) => column === 'handling')).toMatchObject({ computed: null, computable: false });
    const behind = await asked(coordinator, `${own}/rows?row=${line.key}&column=amount`);
    expect(behind.rows).toHaveLength(line.cells.find(({ column }) => column === 'amount')?.rows ?? -1);
    for (const row of behind.rows) await asked(coordinator, `${base}${row.path}`);
  });

  it('are as of a date what they were then [R-083]', async () => {
    const { lines } = await asked(coordinator, `${own}?asOf=2017-09-03`);
    expect(lines.find(({ key }: Line) => key === `${declarant}.i1`)).toBeUndefined();
  });

  it('are filled in, kept beside the log with a reason, signed by another hand, sent and received', async () => {
    const { lines } = await asked(coordinator, own);
    const cells = cellsOf(lines).map((cell) => (cell.column === 'profit' ? { ...cell, value: 0 } : cell));
    await done(coordinator, 'draft', { cells, phone: '0000-000001' });
    const drafted = await asked(coordinator, own);
    expect(drafted.differences).toMatchObject([{ column: 'profit', typed: 0, computed: 1_500_000, reason: null }]);
    expect((await head.post(`${own}/sign`, {})).body).toMatchObject({ code: 'ReturnDifferencesOpen' });
    const { row, column, typed, computed } = drafted.differences[0];
    await done(coordinator, 'keep-difference', { row, column, typed, computed, reason: '当事人补充说明未获利' });
    expect((await asked(head, own)).may).toEqual(['sign', 'signZero']);
    expect(drafted.code).toBeNull();
    await done(head, 'sign');
    const first = (await asked(coordinator, own)).code as string;
    await done(coordinator, 'send');
    const waiting = await asked(office, own);
    expect(waiting.may).toEqual(expect.arrayContaining(['receive', 'sendBack']));
    await done(office, 'send-back', { reason: '获利栏请核实' });
    const back = await asked(coordinator, own);
    expect(back).toMatchObject({
      status: 'drafted',
      version: 2,
      versions: [{ sentBack: true, reason: '获利栏请核实' }],
    });
    await done(coordinator, 'draft', { cells: cellsOf(lines), phone: '0000-000001' });
    await done(head, 'sign');
    await done(coordinator, 'send');
    await done(office, 'receive');
    expect(await asked(office, own)).toMatchObject({ status: 'received', standing: 'received', superseded: 1 });
    codes = [first, (await asked(office, own)).code as string];
    const events = await asked(
      coordinator,
      `${base}/events?subject=return~${stage.campaignId}~${unit}~summaryTable~once`,
    );
    expect(events).toBeDefined();
  });

  it('bear a code on paper that leads to each version as it was signed, amended or not [R-081, R-083]', async () => {
    const verified = (browser: Browser, code: string) => asked(browser, `${base}/sheets/verify?code=${code}`);
    const profit = ({ cells }: { cells: readonly { place: { zh: string }; value: number | string }[] }) =>
      cells.filter(({ place }) => place.zh.includes('孙某') || place.zh.includes('获利')).map(({ value }) => value);
    const [old, latest] = codes;
    expect(old).not.toBe(latest);
    for (const browser of [coordinator, office]) {
      const standing = await verified(browser, latest.toLowerCase().replaceAll('-', ' '));
      expect(standing).toMatchObject({ found: true, same: true, sheet: null, return: { version: 2, standing: true } });
      expect(profit(standing.return)).toContain(1_500_000);
    }
    const amended = await verified(office, old);
    expect(amended.return).toMatchObject({ version: 1, standing: false, unit: { unitId: unit } });
    expect(profit(amended.return)).toContain(0);
    expect(profit(amended.return)).not.toContain(1_500_000);
    const workbook = await office.get(`${own}/sheet.xlsx`);
    expect(workbook.text).toContain(`核验码 ${latest}`);
    expect((await office.get(`${own}/sheet.xlsx?side=computed`)).text).not.toContain(latest);
  });

  it('are told of by their code to nobody whose unit they are not of, in the words for a code that none bears', async () => {
    const { app, ledger } = stage;
    const holders = new Set((await app.reads.appointments(ledger, {})).map(({ personId }) => personId));
    const persons = await app.reads.persons(ledger, {});
    const plain = persons.flatMap(({ particulars }) => particulars?.personId ?? []).find((id) => !holders.has(id));
    const stranger = await stage.signedIn(plain as PersonId);
    const told = await Promise.all(
      [codes[1], '0000-0000-0000-0000'].map((code) => asked(stranger, `${base}/sheets/verify?code=${code}`)),
    );
    expect(told.map(({ code: _, ...rest }) => rest)).toEqual([
      { found: false, same: false, sheet: null, figures: [], return: null },
      { found: false, same: false, sheet: null, figures: [], return: null },
    ]);
  });

  it('are exported as a workbook to whoever sees them, and read as absent to everybody else [R-082]', async () => {
    const sheet = await coordinator.get(`${own}/sheet.xlsx`);
    expect(sheet).toMatchObject({ status: 200 });
    expect(sheet.type).toContain('spreadsheetml');
    expect(sheet.text).toContain('xl/worksheets/');
    const all = await asked(office, list);
    const other = all.rows.find((row: { unit: { unitId: string } }) => row.unit.unitId !== unit).return;
    expect((await coordinator.get(`${base}/returns/${other}/sheet.xlsx`)).body).toMatchObject({ code: 'NotFound' });
  });

  it('may be a signed zero where nothing is known, which a blank sheet is not', async () => {
    const all = await asked(office, list);
    const other = all.rows.find((row: { unit: { unitId: string }; status: string }) => row.unit.unitId !== unit).return;
    const zero = `${base}/returns/${other}`;
    const refused = await office.post(`${zero}/sign`, {});
    expect(refused.body).toMatchObject({ status: 403 });
    expect((await coordinator.get(zero)).body).toMatchObject({ status: 404, code: 'NotFound' });
    expect((await coordinator.post(`${zero}/draft`, { cells: [], phone: '' })).body).toMatchObject({
      code: 'NotFound',
    });
  });

  it('may be signed on paper: the scan is entered for the head, by whoever filled it in, and never for himself [R-028]', async () => {
    await done(coordinator, 'amend', { reason: '补签纸质件' });
    const { lines } = await asked(coordinator, own);
    await done(coordinator, 'draft', { cells: cellsOf(lines), phone: '0000-000001' });
    const { enter } = await asked(coordinator, own);
    expect(enter.acts).toEqual(['sign', 'signZero']);
    const signers = enter.signers.map((each: { personId: string }) => each.personId);
    expect([signers.includes(unitHead), signers.includes(stage.seats.coordinator)]).toEqual([true, false]);
    expect((await asked(head, own)).enter).toEqual({ acts: [], signers: [] });
    const staff = await stage.app.reads.persons(stage.ledger, { unitIds: [unit] });
    const plain = staff
      .flatMap(({ particulars }) => particulars?.personId ?? [])
      .find((each) => each !== stage.seats.coordinator && !signers.includes(each)) as PersonId;
    const matter = `return~${stage.campaignId}~${unit}~summaryTable~once`;
    const paper = Buffer.from(`%PDF-1.7\n${'汇总表'.repeat(300)}`);
    const headers = { 'X-File-Name': encodeURIComponent('汇总表.pdf') };
    const kept = await coordinator.send(`${base}/matters/${matter}/files`, paper, headers);
    const mark = { medium: 'paper', on: '2018-01-09', scan: kept.body.file };
    const enterFor = (of: PersonId, more: object = {}) =>
      coordinator.post(
        `${own}/sign`,
        {},
        {
          'X-Taizhang-On-Behalf': new URLSearchParams({ ...mark, for: `p.${of}`, ...more }).toString(),
        },
      );
    expect((await enterFor(stage.seats.coordinator)).body.code).toBe('EntryForOneself');
    expect((await enterFor(plain)).body.code).toBe('Forbidden');
    expect((await enterFor(unitHead, { medium: 'phone' })).body.code).toBe('EntryScanMissing');
    const signed = await enterFor(unitHead);
    expect(signed.status).toBe(200);
    await stage.caughtUp();
    const { entry } = await asked(coordinator, `${base}/events/${signed.body.position}`);
    expect(entry.scan).toEqual({ subject: matter, file: kept.body.file });
    const { subject, file } = entry.scan;
    const download = await coordinator.get(`${base}/matters/${subject}/files/${encodeURIComponent(file)}/content`);
    expect([download.status, download.text.slice(0, 8)]).toEqual([200, '%PDF-1.7']);
    expect(await asked(office, own)).toMatchObject({
      status: 'signed',
      signedBy: { personId: unitHead },
      signEntry: { medium: { zh: '纸质' }, on: '2018-01-09', scanned: true },
    });
    await done(coordinator, 'send');
    await done(office, 'receive');
  });

  describe('rolled up by the issuing body [R-084]', () => {
    let top: string;
    const holder = async (role: string): Promise<Browser> => {
      const held = await stage.app.reads.appointments(stage.ledger, {});
      return stage.signedIn(held.find((each) => each.role === role && each.unitId === stage.issuer)!.personId);
    };
    beforeAll(async () => {
      const { obligations } = await asked(office, list);
      top = `${base}/returns/${obligations[0].rollUp}`;
    });

    it('show what of each unit is in, how it was signed, and the line with the sheet that it stands on', async () => {
      const { sheet, parts, counts, files, into, others } = await asked(office, `${top}/roll-up`);
      expect([sheet.unit.unitId, files, into, others.length]).toEqual([stage.issuer, true, null, 1]);
      expect(counts).toEqual({
        owed: parts.length,
        included: 1,
        toReceive: 0,
        missing: parts.length - 1,
        late: 0,
        paper: 1,
      });
      const part = parts.find(({ included }: { included: boolean }) => included);
      expect(part).toMatchObject({ unit: { unitId: unit }, medium: 'paper', status: 'received' });
      const line = sheet.lines.find(({ key }: Line) => key === `${declarant}.i1`);
      const amount = line.cells.find(({ column }: SheetCell) => column === 'amount');
      const filed = part.cells.find(
        (cell: { row: string; column: string }) => cell.row === line.key && cell.column === 'amount',
      );
      expect([amount.rolled, filed.value]).toEqual([12_000_000, 12_000_000]);
      const behind = await asked(office, `${top}/rows?row=${line.key}&column=amount&side=all`);
      expect(behind.rows.length).toBeGreaterThan(0);
      const before = await asked(office, `${top}/roll-up?asOf=2017-09-03`);
      expect(before.counts.included).toBe(0);
    });

    it('are read as absent by whoever has a role below it only', async () => {
      expect((await coordinator.get(`${top}/roll-up`)).body).toMatchObject({ status: 404, code: 'NotFound' });
      expect((await coordinator.get(top)).body).toMatchObject({ status: 404, code: 'NotFound' });
      expect((await asked(coordinator, list)).obligations[0].rollUp).toBeNull();
      expect((await asked(coordinator, `${own}/roll-up`)).parts).toEqual([]);
    });

    it('go on to the body that the plan names: filled in by the office, signed by the secretary, received there', async () => {
      const act = async (browser: Browser, name: string, body: object = {}) => {
        const answer = await browser.post(`${top}/${name}`, body);
        expect([name, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([name, 200, '']);
        await stage.caughtUp();
      };
      const { sheet } = await asked(office, `${top}/roll-up`);
      const cells = (
        sheet.lines as readonly (Line & { cells: readonly (SheetCell & { rolled: string | number | null })[] })[]
      ).flatMap(({ key, cells: all }) =>
        all.flatMap(({ column, rolled }) => (rolled === null ? [] : [{ row: key, column, value: rolled }])),
      );
      await act(office, 'draft', { cells, phone: '0000-000003' });
      const { differences } = await asked(office, top);
      for (const { row, column, typed, computed } of differences)
        await act(office, 'keep-difference', { row, column, typed, computed, reason: '以已接收的下级报表为准' });
      const secretary = await holder('partySecretary');
      const above = await holder('superiorCommission');
      expect((await asked(secretary, top)).may).toContain('sign');
      expect((await asked(above, top)).may).toEqual([]);
      await act(secretary, 'sign');
      await act(office, 'send');
      expect((await asked(office, top)).may).toEqual(['amend']);
      await act(above, 'receive');
      expect(await asked(office, `${top}/roll-up`)).toMatchObject({
        sheet: { status: 'received', standing: 'received', why: null, to: { zh: '市专项整治办' } },
      });
    });
  });

  it('are missing once their day is over and they were not sent [R-081]', async () => {
    await stage.walkTo(instantAt(localDate('2018-02-01'), '09:00'));
    await stage.caughtUp();
    const { rows, counts } = await asked(office, list);
    expect(counts.missing).toBe(rows.length - 1);
    expect(rows[0]).toMatchObject({ standing: 'missing', late: true, mark: 'overdue' });
  });
});
