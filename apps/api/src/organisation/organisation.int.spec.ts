import { personColumns, unitColumns } from '@taizhang/domain';
import { openRosterFile, personIdOfCode } from '@taizhang/application';
import { interestsOverHttp } from '../persons/interests.features';
import { standingOverHttp } from '../persons/standing.features';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser, Page } from '../stage/browser.features';

type Cells = Readonly<Record<string, string>>;
const sheet = (columns: typeof unitColumns | typeof personColumns, ...rows: readonly Cells[]): Buffer =>
  Buffer.from(
    [columns.map(({ zh }) => zh), ...rows.map((cells) => columns.map(({ key }) => cells[key] ?? ''))]
      .map((line) => line.join(','))
      .join('\n'),
  );

describe('the organisation over HTTP', () => {
  let stage: ApiStage;
  let office: Browser;
  let coordinator: Browser;
  beforeAll(async () => {
    stage = await openApiStage('org-http');
    office = await stage.seated('commissionOffice');
    coordinator = await stage.seated('coordinator');
  });
  afterAll(() => stage?.close());

  const at = (path: string): string => `/api/ledgers/${stage.ledger}${path}`;
  const preview = (browser: Browser, file: Buffer): Promise<Page> => browser.send(at('/roster/preview'), file);
  const accept = (browser: Browser, file: Buffer, hash: string): Promise<Page> =>
    browser.send(at('/roster/imports'), file, { 'X-Roster-Hash': hash });
  const ended = async (browser: Browser, id: string): Promise<Page> => {
    for (;;) {
      const page = await browser.get(at(`/roster/imports/${id}`));
      if (page.status !== 200 || page.body.status !== 'running') return page;
    }
  };
  const person = (code: string, more: Cells = {}): Cells => ({
    code,
    name: `林某${code}`,
    gender: '女',
    birthYear: '1980',
    politicalStatus: '群众',
    employment: '公务员',
    unitCode: stage.issuer,
    post: '调研员',
    rank: '副处级',
    authority: '市管',
    postedOn: '2016-03-01',
    ...more,
  });

  it('shows units within the reach of the reader, with what is above them, and none to whom none is open [R-098]', async () => {
    const all = await office.get(at('/units'));
    expect(all.status).toBe(200);
    const ids = (page: Page): string[] => page.body.units.map((unit: { unitId: string }) => unit.unitId);
    expect(ids(all).length).toBeGreaterThan(10);
    expect(all.body.mayImport).toBe(true);
    const own = await coordinator.get(at('/units'));
    expect(own.body.mayImport).toBe(false);
    const open = own.body.units.filter((unit: { open: boolean }) => unit.open);
    expect(open.length).toBeLessThan(ids(all).length);
    expect(ids(own)).toContain(stage.issuer);
    expect((await stage.browser().get(at('/units'))).status).toBe(401);
    const bureau = await coordinator.get(at(`/units/${stage.issuer}`));
    const nowhere = await coordinator.get(at('/units/u-nowhere'));
    expect([bureau.status, bureau.body.title]).toEqual([404, nowhere.body.title]);
  });

  it('previews a roster without writing, and imports exactly the file that was previewed', async () => {
    const file = sheet(personColumns, person('Z1'), person('Z2', { gender: '甲' }));
    const before = (await stage.app.store.head(stage.ledger)).position;
    const seen = await preview(office, file);
    expect(seen.body).toMatchObject({
      persons: 2,
      changedRows: 1,
      rejectedRows: 1,
      kinds: [{ kind: 'join', count: 1 }],
    });
    expect(seen.body.rejected[0]).toMatchObject({ row: 3, reasons: [{ column: { zh: '性别' } }] });
    expect((await stage.app.store.head(stage.ledger)).position).toBe(before);
    const other = await accept(office, sheet(personColumns, person('Z9')), seen.body.hash);
    expect([other.status, other.body.code]).toEqual([409, 'RosterNotPreviewed']);
    const begun = await accept(office, file, seen.body.hash);
    expect(begun.status).toBe(200);
    const done = await ended(office, begun.body.import);
    expect(done.body).toMatchObject({ status: 'done', events: 2, rejectedRows: 1, position: before + 2 });
    expect((await coordinator.get(at(`/roster/imports/${begun.body.import}`))).status).toBe(404);
    await stage.caughtUp();
    const unit = await office.get(at(`/units/${stage.issuer}`));
    const found = unit.body.persons.find(({ name }: { name: string }) => name === '林某Z1');
    expect(found).toMatchObject({ post: '调研员', rank: { zh: '副处级' }, cityManaged: true, since: '2016-03-01' });
    expect(found.personId).toBe(personIdOfCode(stage.ledger, 'Z1'));
  });

  it('shows rank and post as of the day that is asked for [R-025]', async () => {
    const file = sheet(personColumns, person('Z1', { rank: '处级', postedOn: '2017-08-01' }));
    const { hash } = (await preview(office, file)).body;
    await ended(office, (await accept(office, file, hash)).body.import);
    await stage.caughtUp();
    const rankOn = async (query: string): Promise<string | undefined> => {
      const { body } = await office.get(at(`/units/${stage.issuer}${query}`));
      return body.persons.find(({ name }: { name: string }) => name === '林某Z1')?.rank.zh;
    };
    expect(await rankOn('')).toBe('处级');
    expect(await rankOn('?asOf=2017-07-01')).toBe('副处级');
    expect(await rankOn('?asOf=2015-07-01')).toBeUndefined();
  });

  it('hands back the rows that stay out as a workbook, and a template to begin with', async () => {
    const file = sheet(unitColumns, {
      code: 'Q1',
      name: '某处',
      kind: '科室',
      blockParent: 'nowhere',
      since: '2016-01-01',
    });
    const rejected = await office.send(at('/roster/rejected'), file);
    expect(rejected.status).toBe(200);
    expect(rejected.type).toContain('spreadsheetml');
    expect(rejected.headers.get('content-disposition')).toContain('attachment');
    const template = await fetch(new URL(at('/roster/template'), stage.publicUrl), {
      headers: { Cookie: [...office.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    const opened = await openRosterFile(Buffer.from(await template.arrayBuffer()));
    expect(opened.ok).toBe(true);
  });

  it('refuses what is no roster or too large, and knows of no import for whoever holds no campaign office', async () => {
    const none = await preview(office, Buffer.from([1, 0, 2]));
    expect([none.status, none.body.code]).toEqual([422, 'RosterUnreadable']);
    expect(none.body.remedy).toContain('.xlsx');
    expect((await preview(office, Buffer.alloc(32_000_001, 'a'))).body.code).toBe('RosterTooLarge');
    const file = sheet(personColumns, person('Z8'));
    expect((await preview(coordinator, file)).status).toBe(404);
    expect((await accept(coordinator, file, 'sha256:x')).status).toBe(404);
    expect((await coordinator.send(at('/roster/rejected'), file)).status).toBe(404);
  });

  describe('the standing of a person', () => standingOverHttp(() => stage));
  describe('declared interests (R-018)', () => interestsOverHttp(() => stage));
});
