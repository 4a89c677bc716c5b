import { postPerson, registerPerson } from '@taizhang/application';
import {
  instantAt,
  localDate,
  personId,
  type AppointmentState,
  type PersonId,
  type Rank,
  type UnitId,
} from '@taizhang/domain';
import { openApiStage, s0, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';

interface Figures {
  readonly asked: number;
  readonly signed: number;
  readonly unsigned: number;
}
interface Row {
  readonly pledge: string;
  readonly subject: 'unit' | 'person';
  readonly name: string;
  readonly unit: { readonly unitId: string };
  readonly status: string;
  readonly may: readonly string[];
}

/** The whole life of pledges over HTTP, in a unit of the campaign against gift money. */
describe('pledges over HTTP', () => {
  let stage: ApiStage;
  let office: Browser;
  let coordinator: Browser;
  let inspector: Browser;
  let group: Browser;
  let official: Browser;
  let unit: UnitId;
  let held: readonly AppointmentState[];
  let own: readonly Row[];
  let campaign: string;
  const base = (): string => `/api/ledgers/${stage.ledger}`;
  const day = '2015-03-20';

  const listed = async (by: Browser, query = '', status = 200) => {
    const page = await by.get(`${campaign}/pledges?${query}`);
    expect([query, page.status]).toEqual([query, status]);
    return page.body;
  };
  const act = async (by: Browser, path: string, body: object = {}, entry?: Record<string, string>) => {
    const answer = await by.post(
      path,
      body,
      entry && { 'X-Taizhang-On-Behalf': new URLSearchParams(entry).toString() },
    );
    await stage.caughtUp();
    return answer;
  };
  const bulk = (by: Browser, verb: string, body: object, entry?: Record<string, string>) =>
    act(by, `${campaign}/pledges/${verb}`, body, entry);
  const people = (): readonly Row[] => own.filter(({ subject }) => subject === 'person');
  const personOf = ({ pledge }: Row): PersonId => personId(pledge.split('~p.')[1] ?? '');

  beforeAll(async () => {
    stage = await openApiStage('pledges-http', instantAt(localDate(day), '10:00'), s0);
    campaign = `${base()}/campaigns/${stage.campaignId}`;
    office = await stage.seated('commissionOffice');
    coordinator = await stage.seated('coordinator');
    held = await stage.app.reads.appointments(stage.ledger, {});
    unit = held.find(({ role, personId: who }) => role === 'coordinator' && who === stage.seats.coordinator)!
      .unitId as UnitId;
    const holder = (role: string, over?: UnitId): PersonId =>
      held.find((each) => each.role === role && (over === undefined || each.unitId === over))?.personId as PersonId;
    inspector = await stage.signedIn(holder('partInspector', unit));
    group = await stage.signedIn(holder('disciplineGroup'));
    own = (await listed(coordinator, `unit=${unit}`)).list;
    const busy = new Set(held.map((each) => each.personId));
    official = await stage.signedIn(personOf(people().find((row) => !busy.has(personOf(row)))!));
  });
  afterAll(() => stage?.close());

  it('counts signed of must-sign by unit and by rank, and every figure has its rows [R-038, R-085]', async () => {
    const [{ role }] = (await office.get('/api/session')).body.roles;
    expect(role).toBe('commissionOffice');
    const all = await listed(office);
    expect(all.figures).toMatchObject({ signed: 0, unsigned: all.figures.asked });
    expect(all.figures.asked).toBeGreaterThan(60);
    for (const lines of [all.units, all.ranks] as { figures: Figures }[][])
      expect(lines.reduce((sum, { figures }) => sum + figures.asked, 0)).toBe(all.figures.asked);
    expect(all.ranks.map(({ rank }: { rank: string }) => rank)).toEqual(
      expect.arrayContaining(['unit', 'department', 'division', 'clerk']),
    );
    for (const show of ['unsigned', 'signed', 'unfiled', 'unpublicised', 'breached', 'waived'] as const) {
      const { rows, list } = await listed(office, `show=${show}`);
      expect([show, rows, list.length]).toEqual([show, all.figures[show], all.figures[show]]);
    }
    const clerks = all.ranks.find(({ rank }: { rank: string }) => rank === 'clerk');
    expect((await listed(office, 'rank=clerk')).rows).toBe(clerks.figures.asked);
    const page = await listed(office, 'from=3&limit=4');
    expect([page.rows, page.from, page.list.length]).toEqual([all.rows, 3, 4]);
    expect(page.list[0].pledge).toBe(all.list[3].pledge);
  });

  it('shows an official his own and nobody else’s, in the words for what is not there', async () => {
    const mine = await listed(official);
    expect(mine.list).toHaveLength(1);
    expect(mine.list[0]).toMatchObject({ mine: true, status: 'asked', may: ['sign'] });
    const other = people().find(({ pledge }) => pledge !== mine.list[0].pledge)!;
    const [theirs, none] = [
      await official.get(`${base()}/pledges/${other.pledge}`),
      await official.get(`${base()}/pledges/${stage.campaignId}~p.nobody`),
    ];
    expect([theirs.status, none.status]).toEqual([404, 404]);
    expect(theirs.body.detail).toBe(none.body.detail);
    expect((await official.post(`${base()}/pledges/${other.pledge}/sign`)).status).toBe(404);
    expect((await official.get(`${base()}/pledges/${stage.campaignId}`)).status).toBe(404);
  });

  it('is signed by the person himself on his phone, once, after he has read it [R-038]', async () => {
    const inbox = await official.get(`${base()}/inbox`);
    expect(JSON.stringify(inbox.body)).toContain(`/campaigns/${stage.campaignId}/pledges?show=mine`);
    const { list } = await listed(official, 'show=mine');
    const path = `${base()}/pledges/${list[0].pledge}`;
    const before = (await official.get(path)).body;
    expect(before.text.zh).toContain('本人承诺');
    expect(before).toMatchObject({ status: 'asked', templateVersion: 1, clock: { dueOn: '2015-03-31' } });
    expect((await act(coordinator, `${path}/sign`)).body).toMatchObject({ code: 'PledgeNotYours', status: 403 });
    expect((await act(official, `${path}/sign`)).status).toBe(200);
    expect((await official.get(path)).body).toMatchObject({ status: 'signed', way: 'console', signedOn: day, may: [] });
    expect((await act(official, `${path}/sign`)).body).toMatchObject({ events: 0 });
  });

  it('is entered from paper over a frozen list, with a receipt an item, and no item of a stranger [R-045]', async () => {
    const unsigned: Row[] = (await listed(coordinator, 'show=unsigned')).list;
    const foreign: Row = (await listed(office, 'show=unsigned')).list.find((row: Row) => row.unit.unitId !== unit);
    const signed = people().find(({ pledge }) => unsigned.every((row) => row.pledge !== pledge))!;
    const pledges = [...unsigned.map(({ pledge }) => pledge), signed.pledge, foreign.pledge];
    const sheet = Buffer.from(`%PDF-1.7\n${'签名页'.repeat(500)}`);
    const scan = (
      await coordinator.send(`${base()}/matters/participation~${stage.campaignId}~${unit}/files`, sheet, {
        'X-File-Name': encodeURIComponent('承诺书签名页.pdf'),
      })
    ).body.file;
    expect((await bulk(coordinator, 'enter-paper', { pledges })).body.code).toBe('EntryMarkUnreadable');
    const codesOf = async (mark: Record<string, string>, by = coordinator, list = pledges): Promise<string[]> => {
      const { body } = await bulk(by, 'enter-paper', { pledges: list }, mark);
      return body.items.map(({ problem }: { problem: { code: string } | null }) => problem?.code ?? 'entered');
    };
    expect(new Set((await codesOf({ medium: 'paper', on: '2015-03-10' })).slice(0, 2))).toEqual(
      new Set(['EntrySignerMissing', 'EntryScanMissing']),
    );
    const isOwn = ({ pledge }: Row): boolean => pledge.endsWith(`~p.${stage.seats.coordinator}`);
    expect(await codesOf({ medium: 'paper', on: '2015-03-10', scan })).toEqual([
      ...unsigned.map((row) =>
        row.subject === 'unit' ? 'EntrySignerMissing' : isOwn(row) ? 'EntryForOneself' : 'entered',
      ),
      'PledgeAlreadySigned',
      'NotFound',
    ]);
    const rest = unsigned.filter((row) => row.subject === 'unit' || isOwn(row));
    const head = held.find(({ role, unitId }) => role === 'unitHead' && unitId === unit)?.personId as string;
    for (const row of rest) {
      const by = isOwn(row) ? office : coordinator;
      const mark = { medium: 'paper', on: '2015-03-10', scan, ...(row.subject === 'unit' && { for: `p.${head}` }) };
      expect(await codesOf(mark, by, [row.pledge])).toEqual(['entered']);
    }
    const { figures, list } = await listed(coordinator);
    expect(figures).toMatchObject({ unsigned: 0, signed: own.length });
    expect(list.find(({ subject }: Row) => subject === 'unit')).toMatchObject({
      way: 'paper',
      signer: expect.stringMatching(/./),
      entry: { medium: { zh: '纸质' }, on: '2015-03-10', scanned: true },
    });
    const { seats } = (await office.get(`/api/drills/${stage.ledger}`)).body;
    const seat = seats.find((each: { seat: string }) => each.seat === 'coordinator');
    expect(seat.act.quiet.zh).toMatch(/^“.+”还没有报/);
    expect(list.find(({ pledge }: Row) => pledge === unsigned[0]?.pledge)).toMatchObject({
      way: 'paper',
      signedOn: '2015-03-10',
    });
    expect(await codesOf({ medium: 'paper', on: '2015-04-01', scan }, office, [foreign.pledge])).toEqual([
      'EntryDateAhead',
    ]);
  });

  it('is filed by the part-time inspector of the unit, and by nobody whom the plan does not name [R-014, R-039]', async () => {
    const pledges = own.map(({ pledge }) => pledge);
    const refused = await bulk(coordinator, 'file', { pledges });
    expect(new Set(refused.body.items.map((item: { problem: { code: string } }) => item.problem.code))).toEqual(
      new Set(['Forbidden']),
    );
    expect((await bulk(inspector, 'file', { pledges })).body).toMatchObject({ accepted: own.length, refused: 0 });
    expect((await listed(coordinator, 'show=unfiled')).rows).toBe(0);
    const [first] = (await listed(coordinator)).list;
    expect(first).toMatchObject({ filedOn: day });
  });

  it('is shown where the plan says, from its day on [R-039]', async () => {
    const [first, ...others] = own.map(({ pledge }) => pledge);
    const shown = { pledges: others, channel: 'noticeBoard', from: day, until: '2015-04-20' };
    expect((await bulk(coordinator, 'publicise', shown)).body).toMatchObject({ accepted: others.length, refused: 0 });
    const radio = await bulk(coordinator, 'publicise', { ...shown, pledges: [first], channel: 'radio' });
    expect(radio.body.items[0].problem.code).toBe('PublicityChannelUnknown');
    expect((await listed(coordinator, 'show=unpublicised')).rows).toBe(1);
    const row = (await listed(coordinator)).list.find(({ pledge }: Row) => pledge === others[0]);
    expect(row.shown).toEqual([{ channel: expect.anything(), from: day, until: '2015-04-20' }]);
  });

  it('holds an act after it against it, never one before, and on the word of a discipline body [R-040]', async () => {
    const on = people().at(-1)!;
    const path = `${base()}/pledges/${on.pledge}`;
    const breach = { occurredOn: '2015-03-15', what: '收受购物卡', evidence: '谈话笔录' };
    expect((await act(coordinator, `${path}/breach`, breach)).status).toBe(403);
    const before = await act(group, `${path}/breach`, { ...breach, occurredOn: '2015-03-01' });
    expect(before.body.code).toBe('FactBeforePledge');
    expect((await act(group, `${path}/breach`, breach)).status).toBe(200);
    expect((await group.get(path)).body.breachList).toEqual([
      { on: '2015-03-15', what: '收受购物卡', evidence: '谈话笔录' },
    ]);
    expect((await listed(office)).figures.breached).toBe(1);
  });

  it('is let off by the office with a reason, and is owed no more [R-022]', async () => {
    const { list, figures } = await listed(office, 'show=unsigned');
    const [first] = list as Row[];
    const waived = { reason: '长期病假', evidence: '假条' };
    expect((await act(office, `${base()}/pledges/${first?.pledge}/waive`, waived)).status).toBe(200);
    const after = await listed(office, 'show=waived');
    expect(after.list).toMatchObject([{ pledge: first?.pledge, reason: '长期病假', mark: 'waived' }]);
    expect(after.figures.asked).toBe(figures.asked - 1);
  });

  it('is asked by hand of who joined after the list was drawn, with a preview and a receipt each [R-010]', async () => {
    const [newcomer, departed] = [personId('p-newcomer'), personId('p-none')];
    const at = instantAt(localDate('2015-03-18'), '09:00');
    const particulars = {
      name: '甘露生',
      gender: 'male',
      birthYear: 1985,
      politicalStatus: 'partyMember',
      employment: 'civilServant',
      innovationExempt: false,
    } as const;
    const who = { ledger: stage.ledger, actor: { kind: 'system' } as const };
    const posting = { unitId: unit, post: '科员', rank: 'clerk' as Rank, cityManaged: false, leadershipMember: false };
    await registerPerson(stage.app, {
      ...who,
      key: 'spec/newcomer',
      input: { personId: newcomer, ...particulars, occurredAt: at },
    });
    await postPerson(stage.app, {
      ...who,
      key: 'spec/newcomer/post',
      input: { personId: newcomer, ...posting, occurredAt: at },
    });
    await stage.caughtUp();
    const preview = (await coordinator.get(`${campaign}/pledges/unasked`)).body;
    expect(preview.persons).toMatchObject([{ personId: newcomer, name: '甘露生', since: '2015-03-18' }]);
    expect(preview.leftOut.find(({ key }: { key: string }) => key === 'listed').count).toBe(people().length);
    expect((await official.get(`${campaign}/pledges/unasked`)).status).toBe(404);
    const { body } = await bulk(coordinator, 'ask', { persons: [newcomer, departed] });
    expect(body).toMatchObject({ accepted: 1, refused: 1 });
    expect((await listed(coordinator, 'show=unsigned')).list).toMatchObject([{ name: '甘露生', status: 'asked' }]);
    const again = await bulk(coordinator, 'ask', { persons: [newcomer] });
    expect(again.body.items[0].problem.code).toBe('PledgeAlreadyAsked');
    expect((await coordinator.get(`${campaign}/pledges/unasked`)).body.persons).toEqual([]);
  });

  it('stands as it stood on the day before, without a button [R-095, R-101]', async () => {
    const then = await listed(office, 'asOf=2015-03-09&knownOn=2015-03-09');
    expect(then.figures).toMatchObject({ signed: 0, breached: 0, waived: 0 });
    expect(then.list.every(({ may }: Row) => may.length === 0)).toBe(true);
    expect(then.mayAsk).toBe(false);
    const late = await listed(office, 'asOf=2015-03-12');
    expect(late.figures.signed).toBe(own.length - 1);
  });
});
