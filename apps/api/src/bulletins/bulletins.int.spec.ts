import { instantAt, localDate, type PersonId } from '@taizhang/domain';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';
import { appoint, freePeople } from '../stage/gift-campaign.features';

const pinnedAt = instantAt(localDate('2017-09-11'), '15:55');

describe('bulletins over HTTP', () => {
  let stage: ApiStage;
  let office: Browser;
  let leader: Browser;
  let coordinator: Browser;
  let stranger: Browser;
  const base = (): string => `/api/ledgers/${stage.ledger}`;
  const list = (): string => `${base()}/campaigns/${stage.campaignId}/bulletins`;
  const path = (bulletin: string, rest = ''): string => `${base()}/bulletins/${bulletin}${rest}`;
  const act = async (by: Browser, bulletin: string, verb: string, body: object = {}) => {
    const answer = await by.post(path(bulletin, `/${verb}`), body);
    await stage.caughtUp();
    return answer;
  };
  const draft = async (more: object = {}): Promise<string> => {
    const answer = await office.post(list(), { kind: 'progress', title: '第 1 期', at: pinnedAt, ...more });
    expect(answer.status).toBe(200);
    await stage.caughtUp();
    return answer.body.bulletin;
  };
  const issue = async (bulletin: string): Promise<void> => {
    await act(office, bulletin, 'text', { title: '第 1 期', text: '各单位进展平稳。\n请未报单位抓紧。' });
    await act(office, bulletin, 'submit');
    await act(leader, bulletin, 'approve');
    expect((await act(office, bulletin, 'issue')).status).toBe(200);
  };
  const kindsOf = async (by: Browser): Promise<readonly string[]> =>
    (await by.get(`${base()}/inbox`)).body.groups
      .flatMap(({ rows }: { rows: { kind: string }[] }) => rows)
      .map(({ kind }: { kind: string }) => kind);

  beforeAll(async () => {
    stage = await openApiStage('bulletins-http');
    const { people, stranger: other } = await freePeople(stage, 1);
    await appoint(stage, people[0] as PersonId, 'leader', stage.issuer);
    await stage.caughtUp();
    office = await stage.seated('commissionOffice');
    coordinator = await stage.seated('coordinator');
    leader = await stage.signedIn(people[0] as PersonId);
    stranger = await stage.signedIn(other);
  });
  afterAll(() => stage?.close());

  it('binds its figures to a minute: they are what coverage said then, each with its rows [R-085, R-087]', async () => {
    const { body } = await office.get(path(await draft()));
    const dates = `asOf=${pinnedAt}&knownOn=${pinnedAt}`;
    const coverage = await office.get(`${base()}/campaigns/${stage.campaignId}/coverage?${dates}`);
    const [total] = coverage.body.rows;
    const columns: readonly { key: string }[] = coverage.body.columns;
    expect(body.figures.length).toBeGreaterThan(2);
    for (const figure of body.figures as readonly { key: string; value: number; of: number; path: string }[]) {
      const cell = total.cells[columns.findIndex(({ key }) => `duty.${key}` === figure.key)];
      expect({ value: figure.value, of: figure.of }).toEqual({ value: cell.of - cell.left, of: cell.of });
      expect(figure.path).toContain(dates);
    }
    const declare = body.figures.find(({ key }: { key: string }) => key === 'duty.declare');
    const query = `unit=${stage.issuer}&duty=declare&figure=met&limit=1&${dates}`;
    const rows = await office.get(`${base()}/campaigns/${stage.campaignId}/uncovered?${query}`);
    expect(rows.body.rows).toBe(declare.value);
    expect(body.lead.zh).toMatch(/^截至 2017年9月11日 15:55：/);
    const again = await act(office, body.bulletin, 'pin');
    expect(again.status).toBe(200);
    expect((await office.get(path(body.bulletin))).body.pinned.asOf).not.toBe(pinnedAt);
  });

  it('is approved by another hand, issued with the next number, and shown to the units only then [R-018, R-087]', async () => {
    const bulletin = await draft();
    await act(office, bulletin, 'text', { title: '第 1 期', text: '各单位进展平稳。' });
    expect((await coordinator.get(path(bulletin))).status).toBe(404);
    expect((await act(office, bulletin, 'submit')).status).toBe(200);
    expect((await act(office, bulletin, 'approve')).body.code).toBe('Forbidden');
    expect(await kindsOf(leader)).toContain('approveBulletin');
    expect((await act(leader, bulletin, 'approve')).status).toBe(200);
    expect(await kindsOf(office)).toContain('issueBulletin');
    expect((await act(office, bulletin, 'issue')).status).toBe(200);
    const { body } = await coordinator.get(path(bulletin));
    expect(body).toMatchObject({ status: 'issued', documentNumber: '专项办〔2017〕1号', may: [] });
    expect((await coordinator.get(`${base()}/why?key=${encodeURIComponent(body.why)}`)).status).toBe(200);
    expect((await stranger.get(path(bulletin))).status).toBe(404);
    expect((await stranger.get(list())).status).toBe(404);
  });

  it('is proved by the code on its sheet, a week later as on the day; a code that nobody printed proves nothing', async () => {
    const bulletin = await draft();
    await issue(bulletin);
    const { body } = await office.get(path(bulletin));
    const verify = async (by: Browser, code: string) =>
      (await by.get(`${base()}/sheets/verify?code=${encodeURIComponent(code)}`)).body;
    const proof = await verify(coordinator, body.code.toLowerCase().replaceAll('-', ''));
    expect(proof).toMatchObject({ found: true, same: true, sheet: { documentNumber: body.documentNumber } });
    await stage.walkTo(instantAt(localDate('2017-09-19'), '10:00'));
    await stage.caughtUp();
    const now = await office.get(`${base()}/campaigns/${stage.campaignId}/coverage`);
    expect(now.body.rows[0].cells).not.toEqual([]);
    const later = await verify(office, body.code);
    expect(later).toMatchObject({ found: true, same: true, sheet: { digestSame: true } });
    expect(later.figures.every(({ same }: { same: boolean }) => same)).toBe(true);
    const wrong = await verify(office, `${body.code.slice(0, -1)}${body.code.endsWith('0') ? '1' : '0'}`);
    expect(wrong).toMatchObject({ found: false, same: false, sheet: null, figures: [] });
  });

  it('stands beside the issue before it, and leaves as a document of an office [R-100]', async () => {
    const bulletin = await draft({ title: '第 2 期' });
    const { body } = await office.get(path(bulletin));
    expect(body.before).toMatchObject({ title: '第 1 期', text: expect.stringContaining('进展平稳') });
    const file = await office.get(path(bulletin, '/document.docx'));
    expect(file.status).toBe(200);
    expect(file.type).toContain('wordprocessingml');
    expect(file.text).toContain('第 2 期');
    expect(file.text).toContain('草稿，未印发');
    expect((await coordinator.get(path(bulletin, '/document.docx'))).status).toBe(404);
  });
});
