import type { PersonId, UnitId } from '@taizhang/domain';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';
import { appoint, freePeople, issueGiftCampaign } from '../stage/gift-campaign.features';

describe('the problem ledger over HTTP', () => {
  let stage: ApiStage;
  let coordinator: Browser;
  let head: Browser;
  let owner: Browser;
  let subject: Browser;
  let stranger: Browser;
  let unit = '';
  let ids: Readonly<Record<'coordinator' | 'head' | 'owner' | 'subject' | 'stranger', string>>;
  const base = (): string => `/api/ledgers/${stage.ledger}`;
  const ledgerOf = (query = ''): string => `${base()}/campaigns/gifts/problems${query}`;
  const itemPath = (item: string, rest = ''): string => `${base()}/problems/${item}${rest}`;

  const listed = {
    channel: 'selfInspection',
    problemClass: 'receiving',
    tendency: false,
    description: '收受下属单位购物卡未登记',
    occurredOn: '2017-09-05',
  };
  const list = async (by: Browser, more: object = {}): Promise<string> => {
    const answer = await by.post(ledgerOf(), { unitId: unit, ...listed, ...more });
    expect(answer.status).toBe(200);
    await stage.caughtUp();
    return answer.body.item;
  };
  const act = async (by: Browser, item: string, verb: string, body: object) => {
    const answer = await by.post(itemPath(item, `/${verb}`), body);
    await stage.caughtUp();
    return answer;
  };
  const may = async (by: Browser, item: string): Promise<readonly string[]> => (await by.get(itemPath(item))).body.may;
  const measure = () => ({ measure: '登记上交，专项说明', ownerId: ids.owner, dueOn: '2017-09-20' });
  const done = { occurredOn: '2017-09-11', result: '已上交', evidence: '上交收据 0001' };

  beforeAll(async () => {
    stage = await openApiStage('problems-http');
    await issueGiftCampaign(stage);
    const { unit: where, people, stranger: other } = await freePeople(stage, 4);
    const [first, second, third, fourth] = people;
    if (!first || !second || !third || !fourth) throw new Error('too few persons');
    unit = where;
    ids = { coordinator: first, head: second, owner: third, subject: fourth, stranger: other };
    await appoint(stage, first, 'coordinator', where);
    await appoint(stage, second, 'unitHead', where);
    await stage.caughtUp();
    coordinator = await stage.signedIn(first);
    head = await stage.signedIn(second);
    owner = await stage.signedIn(third);
    subject = await stage.signedIn(fourth);
    stranger = await stage.signedIn(other);
  });
  afterAll(() => stage?.close());

  describe('from a spreadsheet [R-046]', () => {
    const sheetOf = (rest = ''): string => ledgerOf(`/sheet${rest}`);
    const heading = '人员\t问题类别\t发现途径\t问题表现\t苗头性问题\t发现日期';
    const pasted = (...lines: readonly string[]): Buffer => Buffer.from([heading, ...lines].join('\r\n'));
    const good = ['\t违规收受\t自己找\t接受宴请\t是\t2017/9/5', '\t违规赠送\t监督检查\t节日送卡\t\t2017-09-06'];
    const bad = ['某甲乙\t违规收受\t自己找\t收受礼金\t\t2017-09-05', '\t别的\t听说\t\t\t2018-01-01'];
    const mixed = pasted(good[0] ?? '', bad[0] ?? '', good[1] ?? '', bad[1] ?? '');

    it('shows what would be listed and which rows stay out with all their reasons, and writes nothing', async () => {
      const before = (await stage.app.store.head(stage.ledger)).position;
      const { status, body } = await coordinator.send(sheetOf('/preview'), mixed);
      expect(status).toBe(200);
      expect(body.lines).toMatchObject([
        { row: 2, unit: { unitId: unit }, tendency: true, foundOn: '2017-09-05', description: '接受宴请' },
        { row: 4, channel: { zh: '监督检查' }, problemClass: { zh: '违规赠送' }, tendency: false },
      ]);
      expect(body.rejected).toMatchObject([
        { row: 3, reasons: [{ column: { zh: '人员' } }] },
        {
          row: 5,
          reasons: ['问题类别', '发现途径', '问题表现', '发现日期'].map((zh) => ({
            column: expect.objectContaining({ zh }),
          })),
        },
      ]);
      expect((await stage.app.store.head(stage.ledger)).position).toBe(before);
    });

    it('gives the rows that stay out back as a workbook that says why', async () => {
      const { status, text } = await coordinator.send(sheetOf('/rejected'), mixed);
      expect(status).toBe(200);
      expect(text).toContain('未列账原因');
      expect(text).toContain('某甲乙');
      expect(text).not.toContain('接受宴请');
      expect((await coordinator.get(sheetOf('/template'))).text).toContain('问题类别*');
    });

    it('lists the good rows of what was previewed, one event and one receipt each, and never twice', async () => {
      const { body: preview } = await coordinator.send(sheetOf('/preview'), mixed);
      const other = { 'X-Sheet-Hash': 'sha256:00', 'Idempotency-Key': 'spec-sheet-0' };
      expect((await coordinator.send(sheetOf(), mixed, other)).body).toMatchObject({ code: 'LedgerSheetNotPreviewed' });
      const accepted = { 'X-Sheet-Hash': preview.hash, 'Idempotency-Key': 'spec-sheet-1' };
      const { status, body } = await coordinator.send(sheetOf(), mixed, accepted);
      expect([status, body]).toMatchObject([200, { listed: 2, refused: 0, rejectedRows: 2 }]);
      expect(new Set(body.items.map(({ position }: { position: number }) => position)).size).toBe(2);
      await stage.caughtUp();
      for (const { item } of body.items)
        expect((await coordinator.get(itemPath(item))).body).toMatchObject({ status: 'found', unit: { unitId: unit } });
      const { position } = await stage.app.store.head(stage.ledger);
      expect((await coordinator.send(sheetOf(), mixed, accepted)).body).toEqual(body);
      expect((await stage.app.store.head(stage.ledger)).position).toBe(position);
    });

    it('refuses a sheet without its headings in words, and is not there for whoever lists nowhere', async () => {
      const bare = Buffer.from('接受宴请\t2017-09-05\r\n');
      expect((await coordinator.send(sheetOf('/preview'), bare)).body).toMatchObject({ code: 'LedgerSheetEmpty' });
      const lacking = Buffer.from('问题类别\t发现日期\r\n违规收受\t2017-09-05\r\n');
      expect((await coordinator.send(sheetOf('/preview'), lacking)).body).toMatchObject({
        code: 'LedgerColumnsMissing',
      });
      for (const way of ['/preview', '/rejected']) expect((await stranger.send(sheetOf(way), mixed)).status).toBe(404);
      expect((await stranger.get(sheetOf('/template'))).status).toBe(404);
    });
  });

  it('runs from found to closed, each step by whoever may take it, and lists for each reader what he may do [R-046, R-050]', async () => {
    const item = await list(coordinator);
    expect(await may(coordinator, item)).toEqual(['setRectification']);
    expect(await may(head, item)).toEqual(['setRectification', 'refer']);
    expect((await act(coordinator, item, 'set-rectification', measure())).status).toBe(200);
    expect(await may(owner, item)).toEqual(['claim']);
    expect((await act(owner, item, 'claim', done)).status).toBe(200);
    expect(await may(owner, item)).toEqual([]);
    expect((await act(owner, item, 'verify', { opinion: '属实' })).body.code).toBe('Forbidden');
    expect((await act(head, item, 'close', { opinion: '同意' })).body.code).toBe('RectificationNotVerified');
    expect((await act(head, item, 'reject', { reason: '缺少收据' })).status).toBe(200);
    expect((await head.get(itemPath(item))).body).toMatchObject({ status: 'rectifying', rejectedFor: '缺少收据' });
    expect((await act(owner, item, 'claim', { ...done, occurredOn: '2017-09-12' })).status).toBe(200);
    expect((await act(head, item, 'verify', { opinion: '属实' })).status).toBe(200);
    const shown = { occurredOn: '2017-09-12', medium: '公开栏', until: '2017-09-30' };
    expect((await act(coordinator, item, 'publicise', shown)).status).toBe(200);
    expect((await act(head, item, 'close', { opinion: '同意销号' })).status).toBe(200);
    const closed = await coordinator.get(itemPath(item));
    expect(closed.body).toMatchObject({
      status: 'closed',
      mark: 'done',
      verified: { opinion: '属实', by: { personId: ids.head } },
      shownAt: [{ medium: '公开栏', until: '2017-09-30' }],
    });
    expect(closed.body.events.map(({ label }: { label: { en: string } }) => label.en.split(':')[0])).toEqual([
      expect.stringContaining('Listed'),
      'To be rectified',
      'Reported as done',
      'Not done, sent back',
      'Reported as done',
      'Verified',
      'Shown',
      'Closed',
    ]);
    expect((await act(head, item, 'reopen', { reason: '又收卡' })).status).toBe(200);
    expect((await coordinator.get(itemPath(item))).body).toMatchObject({ status: 'found', reopened: 1 });
  });

  it('stands in the inbox of whoever owes the next step, with its limit [R-050]', async () => {
    const rowsOf = async (by: Browser): Promise<readonly { kind: string; path: string; strong: unknown }[]> =>
      (await by.get(`${base()}/inbox`)).body.groups.flatMap(({ rows }: { rows: unknown[] }) => rows);
    const kinds = async (by: Browser): Promise<readonly string[]> => (await rowsOf(by)).map(({ kind }) => kind);
    const item = await list(coordinator, { description: '逐步办理' });
    expect(await kinds(coordinator)).toContain('setRectification');
    expect(await kinds(owner)).not.toContain('rectify');
    await act(coordinator, item, 'set-rectification', measure());
    const mine = (await rowsOf(owner)).find(({ kind }) => kind === 'rectify');
    expect(mine).toMatchObject({ path: `/campaigns/gifts/ledger?item=${item}`, clock: { dueOn: '2017-09-20' } });
    await act(owner, item, 'claim', done);
    expect(await kinds(owner)).not.toContain('rectify');
    expect(await kinds(owner)).not.toContain('verifyRectification');
    expect(await kinds(head)).toContain('verifyRectification');
    await act(head, item, 'verify', { opinion: '属实' });
    expect(await kinds(head)).toContain('closeProblem');
  });

  it('is verified neither by its owner nor by its subject, whatever their roles [R-018, R-050]', async () => {
    const item = await list(coordinator, { personId: ids.head });
    await act(coordinator, item, 'set-rectification', measure());
    await act(coordinator, item, 'claim', done);
    expect(await may(head, item)).not.toContain('verify');
    expect((await act(head, item, 'verify', { opinion: '属实' })).body.code).toBe('ReviewerIsInvolved');
  });

  it('takes a class of the plan and persons of the unit only, and says in both languages what to do [R-007, R-048]', async () => {
    const odd = await coordinator.post(ledgerOf(), { unitId: unit, ...listed, problemClass: 'circle' });
    expect([odd.status, odd.body.code]).toEqual([422, 'ProblemClassUnknown']);
    const elsewhere = await coordinator.post(ledgerOf(), { unitId: unit, ...listed, personId: ids.stranger });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'SubjectNotInUnit']);
    const english = await coordinator.post(
      ledgerOf(),
      { unitId: unit, ...listed, personId: ids.stranger },
      { 'Accept-Language': 'en' },
    );
    expect(english.body.remedy).toContain('Choose a person from the unit');
    const channelless = await coordinator.post(ledgerOf(), { unitId: unit, ...listed, channel: undefined });
    expect(channelless.status).toBe(400);
  });

  it('lists nothing twice when the same form is sent again', async () => {
    const key = { 'Idempotency-Key': 'the-same-form' };
    const body = { unitId: unit, ...listed, description: '同一张表发送两次' };
    const [one, two] = [await coordinator.post(ledgerOf(), body, key), await coordinator.post(ledgerOf(), body, key)];
    expect(two.body).toMatchObject({ item: one.body.item, repeated: true });
  });

  it('narrows by what is waited for, class and channel, and counts before it narrows [R-048]', async () => {
    await list(coordinator, { channel: 'leader', problemClass: 'giving', description: '节日赠送' });
    const whole = (await coordinator.get(ledgerOf())).body;
    const counts = (rows: readonly { key: string; count: number }[]): Record<string, number> =>
      Object.fromEntries(rows.map(({ key, count }) => [key, count]));
    expect(counts(whole.shown)['open']).toBe(whole.total);
    expect(counts(whole.channels)).toMatchObject({ leader: 1 });
    const giving = (await coordinator.get(ledgerOf('?class=giving&channel=leader'))).body;
    expect(giving.items).toHaveLength(1);
    expect(giving.total).toBe(whole.total);
    const waiting = (await coordinator.get(ledgerOf('?show=toSet'))).body;
    expect(waiting.items).toHaveLength(counts(whole.shown)['toSet'] ?? -1);
  });

  it('is overdue by the day after its limit, and explains its clock', async () => {
    const item = await list(coordinator, { description: '到期未整改' });
    await act(coordinator, item, 'set-rectification', { ...measure(), dueOn: '2017-09-12' });
    const row = (await coordinator.get(itemPath(item))).body;
    expect(row).toMatchObject({ mark: 'dueSoon', clock: { dueOn: '2017-09-12', daysLeft: 0 } });
    const why = await coordinator.get(`${base()}/why?key=${encodeURIComponent(row.why)}`);
    expect(why.body).toMatchObject({ sentence: { zh: expect.stringContaining('2017-09-12') } });
  });

  it('shows an owner and a subject what is theirs and nothing more; to others nothing is there [R-098]', async () => {
    const item = await list(coordinator, { personId: ids.subject, description: '本人事项' });
    expect((await subject.get(ledgerOf())).body).toMatchObject({ total: 1, mayList: [] });
    const [theirs, none] = [await stranger.get(itemPath(item)), await stranger.get(itemPath(`gifts~${unit}~t0`))];
    expect([theirs.status, none.status]).toEqual([404, 404]);
    expect({ ...theirs.body, instance: '' }).toEqual({ ...none.body, instance: '' });
    expect((await stranger.get(ledgerOf())).status).toBe(404);
    expect((await stranger.post(ledgerOf(), { unitId: unit, ...listed })).status).toBe(404);
    expect((await stranger.get(`${base()}/units/${unit}/staff`)).status).toBe(404);
    expect((await stranger.post(itemPath(item, '/refer'), { reason: '看看' })).status).toBe(404);
    const history = `${base()}/history?subject=problem~${item}`;
    expect((await stranger.get(history)).status).toBe(404);
    expect((await coordinator.get(history)).status).toBe(200);
  });

  it('is gone for the person whom it is about once it was handed on as a clue [R-055]', async () => {
    const item = await list(coordinator, { personId: ids.subject, description: '涉嫌违纪' });
    expect((await subject.get(itemPath(item))).status).toBe(200);
    expect((await act(head, item, 'refer', { reason: '涉嫌违纪，移送线索' })).status).toBe(200);
    expect((await subject.get(itemPath(item))).status).toBe(404);
    expect((await subject.get(`${base()}/history?subject=problem~${item}`)).status).toBe(404);
    const before = await subject.get(`${itemPath(item)}?knownOn=2017-09-12`);
    expect(before.status).toBe(404);
    expect((await head.get(itemPath(item))).body).toMatchObject({ status: 'referred' });
  });

  it('ends a tendency with a reminder talk, and nothing else so [R-047]', async () => {
    const [slight, grave] = [await list(coordinator, { tendency: true }), await list(coordinator)];
    const talk = { occurredOn: '2017-09-11', by: 'reminderTalk', note: '已提醒' };
    expect((await act(head, grave, 'settle', talk)).body.code).toBe('NotATendency');
    expect((await act(head, slight, 'settle', talk)).status).toBe(200);
    expect((await head.get(ledgerOf('?show=settled'))).body.items).toContainEqual(
      expect.objectContaining({ item: slight, status: 'settled' }),
    );
  });

  it('counts an empty ledger as zero once its head has signed it, and shows what speaks against the signature [R-052]', async () => {
    const other = (await stage.app.reads.units(stage.ledger)).find(
      ({ unitId, blockParent }) => blockParent === stage.issuer && unitId !== unit,
    )?.unitId as UnitId;
    const [first] = (await stage.app.reads.persons(stage.ledger, { unitIds: [other] })).flatMap(
      ({ particulars }) => particulars?.personId ?? [],
    );
    await appoint(stage, first as PersonId, 'unitHead', other);
    await stage.caughtUp();
    const signer = await stage.signedIn(first as PersonId);
    const zero = (rest: string, of = other): string => `${base()}/campaigns/gifts/units/${of}/zero-ledger/${rest}`;
    const own = async () => (await signer.get(ledgerOf())).body;
    expect(await own()).toMatchObject({ zeros: [], maySignZero: [{ unitId: other }] });
    expect((await signer.post(zero('sign'), { upTo: '2017-09-13' })).body.code).toBe('ZeroDayAhead');
    expect((await coordinator.post(zero('sign'), { upTo: '2017-09-12' })).status).toBe(404);
    expect((await head.post(zero('sign', unit as UnitId), { upTo: '2017-09-12' })).body.code).toBe('LedgerNotEmpty');
    expect((await signer.post(zero('sign'), { upTo: '2017-09-12' })).status).toBe(200);
    await stage.caughtUp();
    expect(await own()).toMatchObject({ zeros: [{ standing: 'stands', by: { personId: first } }], maySignZero: [] });
    expect((await stranger.get(`${base()}/history?subject=zeroLedger~gifts~${unit}`)).status).toBe(404);
    const late = { unitId: other, ...listed, problemClass: 'giving' };
    expect((await signer.post(ledgerOf(), late)).status).toBe(200);
    await stage.caughtUp();
    expect(await own()).toMatchObject({ zeros: [{ standing: 'contradicted', mayWithdraw: true }] });
    expect((await signer.post(zero('withdraw'), { reason: '补列问题' })).status).toBe(200);
    await stage.caughtUp();
    expect((await own()).zeros).toMatchObject([{ standing: 'withdrawn', withdrawnFor: '补列问题' }]);
  });
});
