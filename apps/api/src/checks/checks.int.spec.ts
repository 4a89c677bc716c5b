import type { PersonId, UnitId } from '@taizhang/domain';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';
import { appoint, freePeople, issueGiftCampaign } from '../stage/gift-campaign.features';

describe('spot checks over HTTP', () => {
  let stage: ApiStage;
  let office: Browser;
  let coordinator: Browser;
  let member: Browser;
  let unit: UnitId;
  let ids: Readonly<Record<'member' | 'stranger', PersonId>>;
  const base = (): string => `/api/ledgers/${stage.ledger}`;
  const checksOf = (campaign: string, query = ''): string => `${base()}/campaigns/${campaign}/checks${query}`;
  const path = (check: string, rest = ''): string => `${base()}/checks/${check}${rest}`;

  const planned = (more: object = {}) => ({
    title: '自查自纠抽查',
    kind: 'random',
    visit: 'covert',
    means: 'onSite',
    scope: { unitId: stage.issuer, duty: 'declare', figure: 'asked' },
    strata: 'none',
    size: { kind: 'count', count: 5 },
    word: '福彩 2017106 期',
    ...more,
  });
  const plan = async (more: object = {}, campaign: string = stage.campaignId): Promise<string> => {
    const answer = await office.post(checksOf(campaign), planned(more));
    expect(answer.status).toBe(200);
    await stage.caughtUp();
    return answer.body.check;
  };
  /** A check that was drawn without the office's own person: of whom it falls on, the course of the check is kept. */
  const drawnAmongOthers = async (): Promise<string> => {
    for (;;) {
      const check = await plan();
      expect((await act(office, check, 'draw')).status).toBe(200);
      if ((await office.get(path(check))).body.hidden === 0) return check;
    }
  };
  const act = async (by: Browser, check: string, verb: string, body: object = {}) => {
    const answer = await by.post(path(check, `/${verb}`), body);
    await stage.caughtUp();
    return answer;
  };
  const kindsOf = async (by: Browser): Promise<readonly string[]> =>
    (await by.get(`${base()}/inbox`)).body.groups
      .flatMap(({ rows }: { rows: { kind: string }[] }) => rows)
      .map(({ kind }: { kind: string }) => kind);

  beforeAll(async () => {
    stage = await openApiStage('checks-http');
    await issueGiftCampaign(stage);
    const { unit: where, people, stranger } = await freePeople(stage, 1);
    const [first] = people;
    if (!first) throw new Error('too few persons');
    unit = where;
    ids = { member: first, stranger };
    await appoint(stage, first, 'caseOfficer', stage.issuer);
    await stage.caughtUp();
    office = await stage.seated('commissionOffice');
    coordinator = await stage.seated('coordinator');
    member = await stage.signedIn(first);
  });
  afterAll(() => stage?.close());

  it('freezes as many as coverage says, draws, and the draw repeats to the same list [R-077, R-085]', async () => {
    const fresh = (await office.get(path(await plan()))).body;
    expect(fresh).toMatchObject({ status: 'planned', frozen: null, rerun: null });
    expect(await kindsOf(office)).toContain('drawCheck');
    const check = await drawnAmongOthers();
    const { body } = await office.get(path(check));
    const at = `asOf=${body.frozen.asOf}&knownOn=${body.frozen.asOf}`;
    const figure = await office.get(
      `${base()}/campaigns/${stage.campaignId}/uncovered?unit=${stage.issuer}&duty=declare&figure=asked&limit=1&${at}`,
    );
    expect(body).toMatchObject({ status: 'drawn', population: figure.body.asked, drawn: 5, unassigned: 5 });
    expect(body.rerun).toEqual({ same: true, digestSame: true, seedSame: true, listSame: true });
    const hashes = body.targets.map(({ hash }: { hash: string }) => hash);
    expect(hashes).toEqual([...hashes].sort());
    const before = await office.get(path(check, `?asOf=${body.plannedOn}&knownOn=2017-09-11`));
    expect(before.status).toBe(404);
    const why = await office.get(`${base()}/why?key=${encodeURIComponent(body.why)}`);
    expect(why.status).toBe(200);
    expect(JSON.stringify(why.body.inputs)).toContain(body.frozen.seed);
  });

  it('draws a share of every stratum, so that no unit is passed over [R-077]', async () => {
    const check = await plan({ strata: 'unit', size: { kind: 'share', percent: 1 } });
    await act(office, check, 'draw');
    const { body } = await office.get(path(check));
    const units = new Set(body.targets.map((target: { unit: { unitId: string } }) => target.unit.unitId));
    expect(body.targets).toHaveLength(units.size);
    expect(body.rerun.same).toBe(true);
  });

  it('gives targets to a team after a conflict check, and each member his row until they are checked [R-018, R-078]', async () => {
    const check = await plan({
      size: { kind: 'share', percent: 100 },
      scope: { unitId: unit, duty: 'declare', figure: 'asked' },
    });
    await act(office, check, 'draw');
    const own = await office.get(path(check, `/team-preview?members=${ids.member}`));
    expect(own.body.fits).toEqual([]);
    expect(own.body.barred.map(({ conflict }: { conflict: { en: string } }) => conflict.en)).toContain(
      'the target himself',
    );
    const { body: page } = await office.get(path(check));
    const all = page.targets.map(({ target }: { target: string }) => target);
    const wrong = await act(office, check, 'teams', { leaderId: ids.member, members: [ids.member], targets: all });
    expect(wrong.body.code).toBe('CheckerBarred');
    expect(wrong.body.title).not.toContain('ownUnit');

    const elsewhere = await plan();
    await act(office, elsewhere, 'draw');
    const { body: preview } = await office.get(path(elsewhere, `/team-preview?members=${ids.member}`));
    const team = { leaderId: ids.member, members: [ids.member], targets: preview.fits };
    expect(await kindsOf(member)).not.toContain('visitCheck');
    expect((await act(office, elsewhere, 'teams', team)).status).toBe(200);
    expect(await kindsOf(member)).toContain('visitCheck');
    expect((await member.get('/api/session')).body.campaignPages).toContain('checks');
    const { body: seen } = await member.get(path(elsewhere));
    expect(seen.targets).toHaveLength(preview.fits.length);
    const [first] = preview.fits;
    const finding = { target: first, result: 'clean', occurredOn: '2017-09-12' };
    expect((await act(member, elsewhere, 'findings', finding)).body.code).toBe('CheckNotBegun');
    expect((await act(member, elsewhere, 'begin', { team: 1, occurredOn: '2017-09-12' })).status).toBe(200);
    expect((await act(office, elsewhere, 'findings', finding)).body.code).toBe('CheckTargetNotYours');
    expect((await act(member, elsewhere, 'findings', finding)).status).toBe(200);
    expect((await act(office, elsewhere, 'conclude')).body.code).toBe('CheckTargetsOpen');
  });

  it('is unknown to the units that are checked, in the same words as what is not there [R-098]', async () => {
    const check = await drawnAmongOthers();
    const hidden = await coordinator.get(path(check));
    const absent = await coordinator.get(path('nowhere~k1'));
    expect(hidden.status).toBe(404);
    expect({ ...hidden.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
    expect((await coordinator.get(checksOf(stage.campaignId))).status).toBe(404);
    expect((await coordinator.post(path(check, '/draw'), {})).status).toBe(404);
    const { body } = await office.get(path(check));
    const [planning] = body.events;
    expect((await coordinator.get(`${base()}/events/${planning.position}`)).status).toBe(404);
    expect((await office.get(`${base()}/events/${planning.position}`)).status).toBe(200);
    expect(planning.label.zh).toContain('制定检查方案《自查自纠抽查》');
  });

  it('ends when every problem stands in a ledger or is a clue, each once [R-046, R-059, R-060]', async () => {
    const scope = { unitId: stage.issuer, duty: 'workPlan', figure: 'left' };
    const check = await plan({ scope, size: { kind: 'count', count: 40 } }, 'gifts');
    expect((await act(office, check, 'draw')).status).toBe(200);
    const { body: preview } = await office.get(path(check, `/team-preview?members=${ids.member}`));
    const [first, second] = preview.fits;
    const targets = [first, second];
    await act(office, check, 'teams', { leaderId: ids.member, members: [ids.member], targets });
    await act(member, check, 'begin', { team: 1, occurredOn: '2017-09-12' });
    const found = { result: 'problem', problemClass: 'receiving', occurredOn: '2017-09-12' };
    for (const target of targets) expect((await act(member, check, 'findings', { target, ...found })).status).toBe(200);
    const listing = { target: first, tendency: false, description: '购物卡未登记' };
    expect((await act(office, check, 'list-finding', listing)).status).toBe(200);
    expect((await act(office, check, 'list-finding', listing)).body.code).toBe('CheckFindingReferredAlready');
    expect((await act(office, check, 'register-finding', { target: second, summary: '另有收受' })).status).toBe(200);
    const { body } = await office.get(path(check));
    const matters = Object.fromEntries(
      body.targets.map((each: { target: string; matters: { path: string }[] }) => [each.target, each.matters[0]?.path]),
    );
    expect(matters[first]).toMatch(/^\/campaigns\/gifts\/ledger\?item=/);
    expect(matters[second]).toMatch(/^\/clues\?clue=/);
    const { body: line } = await office.get(`${base()}/problems/${String(matters[first]).split('item=')[1]}`);
    expect(line).toMatchObject({ description: '购物卡未登记', status: 'found' });
    expect((await act(office, check, 'withdraw', { reason: '与巡察重复' })).status).toBe(200);
    expect((await office.get(checksOf('gifts', '?show=withdrawn'))).body.rows).toHaveLength(1);
  });
});
