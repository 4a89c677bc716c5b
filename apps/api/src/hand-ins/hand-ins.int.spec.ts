import { instantAt, localDate } from '@taizhang/domain';
import { openApiStage, s0, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';
import { appoint, freePeople } from '../stage/gift-campaign.features';

describe('the register of hand-ins over HTTP', () => {
  let stage: ApiStage;
  let inspector: Browser;
  let giver: Browser;
  let colleague: Browser;
  let stranger: Browser;
  let unit = '';
  let ids: Readonly<Record<'inspector' | 'giver' | 'colleague' | 'stranger', string>>;
  const base = (): string => `/api/ledgers/${stage.ledger}`;
  const register = (query = ''): string => `${base()}/campaigns/${stage.campaignId}/hand-ins${query}`;
  const linePath = (line: string, rest = ''): string => `${base()}/hand-ins/${line}${rest}`;

  let receipts = 0;
  const form = (more: object = {}) => ({
    unitId: unit,
    personId: ids.giver,
    giver: 'interestedParty',
    kind: 'prepaidCards',
    description: '购物卡',
    quantity: 2,
    takenOn: '2015-02-10',
    receiptNumber: `R-${String((receipts += 1)).padStart(4, '0')}`,
    occurredOn: '2015-03-10',
    ...more,
  });
  const receive = async (more: object = {}): Promise<string> => {
    const answer = await inspector.post(register(), form(more));
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    await stage.caughtUp();
    return answer.body.handIn;
  };
  const act = async (by: Browser, line: string, verb: string, body: object) => {
    const answer = await by.post(linePath(line, `/${verb}`), body);
    await stage.caughtUp();
    return answer;
  };

  beforeAll(async () => {
    stage = await openApiStage('hand-ins-http', instantAt(localDate('2015-03-20'), '10:00'), s0);
    const { unit: where, people, stranger: other } = await freePeople(stage, 3);
    const [first, second, third] = people;
    if (!first || !second || !third) throw new Error('too few persons');
    unit = where;
    ids = { inspector: first, giver: second, colleague: third, stranger: other };
    await appoint(stage, first, 'partInspector', where, '2015-03-01');
    await stage.caughtUp();
    inspector = await stage.signedIn(first);
    giver = await stage.signedIn(second);
    colleague = await stage.signedIn(third);
    stranger = await stage.signedIn(other);
  });
  afterAll(() => stage?.close());

  it('goes from receipt through value, custody and account to disposal, each a step of the keeper [R-041]', async () => {
    const line = await receive();
    expect((await inspector.get(linePath(line))).body).toMatchObject({
      status: 'received',
      may: ['value', 'keep', 'payIn'],
    });
    const sale = { occurredOn: '2015-03-18', how: 'treasury', document: '缴款通知 12 号' };
    expect((await act(inspector, line, 'dispose', sale)).body.code).toBe('HandInNotValued');
    expect((await act(inspector, line, 'value', { amountFen: 100_000, basis: '卡面金额' })).status).toBe(200);
    const kept = { occurredOn: '2015-03-11', place: '保险柜 2 号', keeperId: ids.inspector };
    expect((await act(inspector, line, 'keep', kept)).status).toBe(200);
    const paid = { occurredOn: '2015-03-12', account: '省廉政账户', amountFen: 100_000, voucher: 'P-1' };
    expect((await act(inspector, line, 'pay-in', paid)).status).toBe(200);
    expect((await act(inspector, line, 'pay-in', { ...paid, voucher: 'P-2' })).body.code).toBe('HandInAlreadyPaidIn');
    expect((await act(inspector, line, 'dispose', sale)).status).toBe(200);
    const page = await inspector.get(linePath(line));
    expect(page.body).toMatchObject({
      status: 'disposed',
      mark: 'done',
      may: [],
      keeping: { place: '保险柜 2 号', keeper: { personId: ids.inspector } },
      paidIn: { voucher: 'P-1' },
      disposed: { how: { zh: '上缴财政' } },
      threshold: { zh: '达到上交标准' },
    });
    expect(page.body.events).toHaveLength(5);
  });

  it('stands in the inbox of its keeper until it is valued and disposed of [R-041]', async () => {
    const rowsOf = async (by: Browser): Promise<readonly { kind: string; path: string; strong: { en: string } }[]> =>
      (await by.get(`${base()}/inbox`)).body.groups.flatMap(({ rows }: { rows: unknown[] }) => rows);
    const line = await receive();
    const open = (await inspector.get(register('?show=toValue'))).body.rows.length;
    const owed = (await rowsOf(inspector)).find(({ kind }) => kind === 'valueHandIns');
    expect(owed).toMatchObject({
      path: `/campaigns/${stage.campaignId}/hand-ins?show=toValue`,
      strong: { en: `${open} not valued` },
    });
    expect((await rowsOf(giver)).map(({ kind }) => kind)).not.toContain('valueHandIns');
    await act(inspector, line, 'value', { amountFen: 30_000, basis: '询价' });
    expect((await rowsOf(inspector)).map(({ kind }) => kind)).toContain('disposeHandIns');
  });

  it('offers its page where the plan has kinds of gifts, and the ledger where it has problem types [R-001]', async () => {
    const { campaignPages, entries } = (await inspector.get('/api/session')).body;
    expect(entries).toContainEqual(expect.objectContaining({ path: `/campaigns/${stage.campaignId}/hand-ins` }));
    expect(campaignPages).toEqual(expect.arrayContaining(['ledger', 'handIns']));
    expect(campaignPages).not.toContain('withdrawals');
  });

  it('marks as late what comes more than a month after it was taken, by the policy of that day [R-042, R-102]', async () => {
    const [inTime, late, unknown] = [
      await receive({ takenOn: '2015-02-10', occurredOn: '2015-03-10' }),
      await receive({ takenOn: '2015-02-09', occurredOn: '2015-03-10' }),
      await receive({ takenOn: undefined }),
    ];
    const flags = await Promise.all(
      [inTime, late, unknown].map(async (line) => (await inspector.get(linePath(line))).body.late),
    );
    expect(flags).toEqual([false, true, false]);
    const rows = (await inspector.get(register('?show=late'))).body.rows as readonly { handIn: string }[];
    expect(rows.map(({ handIn }) => handIn)).toEqual([late]);
    const { why } = (await inspector.get(linePath(late))).body;
    const reason = await inspector.get(`${base()}/why?key=${encodeURIComponent(why)}`);
    expect(reason.body).toMatchObject({
      sentence: { zh: expect.stringContaining('逾期上交') },
      rule: { text: { zh: '收受后 1 个月内' }, plan: expect.stringContaining('1995') },
    });
  });

  it('says what a value means under the thresholds of the province: below, to be registered, to be handed in; of a unit always handed in', async () => {
    const words = async (more: object): Promise<string> =>
      (await inspector.get(linePath(await receive(more)))).body.threshold.zh;
    expect(await words({ amountFen: 9_999 })).toBe('低于登记标准');
    expect(await words({ amountFen: 10_000 })).toBe('达到登记标准');
    expect(await words({ amountFen: 20_000 })).toBe('达到上交标准');
    expect(await words({ amountFen: 5_000, personId: undefined, fromUnitId: unit })).toContain('一律上交');
  });

  it('refuses a hand-in of nobody, of somebody elsewhere, of an unknown kind, and a receipt that is used [R-041]', async () => {
    const refused = async (more: object): Promise<string> => (await inspector.post(register(), form(more))).body.code;
    expect(await refused({ personId: undefined })).toBe('HandInFromNobody');
    expect(await refused({ personId: ids.stranger })).toBe('HandInPersonNotInUnit');
    expect(await refused({ kind: 'yacht' })).toBe('GiftKindUnknown');
    expect(await refused({ kind: 'cash' })).toBe('CashAmountMissing');
    await receive({ receiptNumber: 'R-DOUBLE' });
    expect(await refused({ receiptNumber: 'R-DOUBLE' })).toBe('ReceiptNumberTaken');
    expect(await refused({ personId: ids.inspector })).toBe('HandInIsYours');
  });

  it('registers nothing twice when the same form is sent again', async () => {
    const key = { 'Idempotency-Key': 'the-same-gift' };
    const body = form();
    const [one, two] = [await inspector.post(register(), body, key), await inspector.post(register(), body, key)];
    expect(two.body).toMatchObject({ handIn: one.body.handIn, repeated: true });
    await stage.caughtUp();
  });

  it('sums what is shown and says how much of it is not valued', async () => {
    await receive({ kind: 'cash', amountFen: 50_000, description: '现金' });
    const all = (await inspector.get(register())).body;
    const rows = all.rows as readonly { amountFen: number | null }[];
    expect(all.amountFen).toBe(rows.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0));
    expect(all.unvalued).toBe(rows.filter(({ amountFen }) => amountFen === null).length);
    expect(all).toMatchObject({ total: rows.length, limitMonths: 1, mayReceive: [{ unitId: unit }] });
  });

  it('shows a person his own hand-ins and nothing else; to a colleague and a stranger nothing is there [R-098]', async () => {
    const line = await receive();
    const own = (await giver.get(register())).body;
    expect(own.rows.every(({ person }: { person: { personId: string } }) => person.personId === ids.giver)).toBe(true);
    expect((await giver.get(linePath(line))).body.may).toEqual([]);
    for (const reader of [colleague, stranger]) {
      const [theirs, none] = [
        await reader.get(linePath(line)),
        await reader.get(linePath(`${stage.campaignId}~${unit}~g0`)),
      ];
      expect([theirs.status, none.status]).toEqual([404, 404]);
      expect({ ...theirs.body, instance: '' }).toEqual({ ...none.body, instance: '' });
      expect((await reader.get(register())).status).toBe(404);
      expect((await reader.post(register(), form())).status).toBe(404);
      expect((await reader.get(`${base()}/history?subject=handIn~${line}`)).status).toBe(404);
      expect((await act(reader, line, 'value', { amountFen: 1, basis: '询价' })).status).toBe(404);
    }
    expect((await giver.get(`${base()}/history?subject=handIn~${line}`)).status).toBe(200);
  });
});
