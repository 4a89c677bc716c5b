import { activityStream, participationStream, type CampaignId, type UnitId } from '@taizhang/domain';
import { digestReplay, digestRows, projections } from '@taizhang/persistence';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';

const duty = 'mobilisationMeeting';
const meeting = {
  kind: 'leadingGroupMeeting',
  title: '领导小组第一次会议',
  content: '听取自查情况，研究下一步工作',
  heldOn: '2017-08-21',
  expected: 12,
  attended: 10,
  decisions: [
    { text: '逐人核对名册', owner: '办公室', limit: '2017-09-01' },
    { text: '张贴公告', owner: '宣传科' },
  ],
};

describe('the page of a unit', () => {
  let stage: ApiStage;
  let office: Browser;
  let coordinator: Browser;
  let own: UnitId;
  let foreign: UnitId;
  let campaign: string;

  const pathOf = (unit: string) => `${campaign}/units/${unit}`;
  const pageOf = async (browser: Browser, unit: string, query = '') => browser.get(`${pathOf(unit)}${query}`);

  beforeAll(async () => {
    stage = await openApiStage('units');
    campaign = `/api/ledgers/${stage.ledger}/campaigns/${stage.campaignId}`;
    [office, coordinator] = [await stage.seated('commissionOffice'), await stage.seated('coordinator')];
    const session = await coordinator.get('/api/session');
    own = session.body.roles.find((each: { role: string }) => each.role === 'coordinator').unitId;
    const coverage = await office.get(`${campaign}/coverage`);
    const units: { unitId: UnitId }[] = JSON.stringify(coverage.body)
      .match(/"unitId":"[^"]+"/g)!
      .map((each) => ({ unitId: each.slice(10, -1) as UnitId }));
    foreign = units.find(({ unitId }) => unitId !== own)!.unitId;
    await stage.caughtUp();
  }, 300_000);
  afterAll(() => stage?.close());

  it('lists what the unit owes, with its clocks, and who answers for it [R-096]', async () => {
    const { status, body } = await pageOf(coordinator, own);
    expect(status).toBe(200);
    expect(body.unit.unitId).toBe(own);
    expect(body.duties.map((each: { duty: string }) => each.duty)).toContain(duty);
    expect(body.people.map((each: { role: { zh: string } }) => each.role.zh)).toContain('联络员');
    expect(body.acts).toEqual(['record']);
    expect(body.reportable.map((each: { key: string }) => each.key)).toContain(duty);
  });

  it('is there for whoever covers the unit, and for nobody else', async () => {
    expect((await pageOf(office, own)).status).toBe(200);
    const hidden = await pageOf(coordinator, foreign);
    const absent = await pageOf(coordinator, 'u-nowhere');
    expect([hidden.status, hidden.body.code]).toEqual([404, absent.body.code]);
    const refused = await coordinator.post(`${pathOf(foreign)}/activities`, meeting);
    expect([refused.status, refused.body.code]).toEqual([404, 'NotFound']);
  });

  it('keeps a meeting with what it settled, and the duty that it meets is reported in the same append [R-043, R-108]', async () => {
    const recorded = await coordinator.post(`${pathOf(own)}/activities`, { ...meeting, duty });
    expect(recorded.status).toBe(200);
    await stage.caughtUp();
    const { body } = await pageOf(coordinator, own);
    expect(body.activities).toHaveLength(1);
    expect(body.activities[0]).toMatchObject({ title: meeting.title, attended: 10, heldOn: '2017-08-21' });
    expect(body.duties.find((each: { duty: string }) => each.duty === duty)).toMatchObject({
      doneOn: '2017-08-21',
      note: meeting.title,
      acts: expect.not.arrayContaining(['report']),
    });
    const { events } = await stage.app.store.readStream(
      stage.ledger,
      participationStream(stage.campaignId as CampaignId, own),
    );
    const reported = events.at(-1)!;
    expect(reported).toMatchObject({ type: 'UnitDutyReported', position: body.activities[0].position - 1 });
  });

  it('refuses a record of a duty that is done already, and writes nothing', async () => {
    const before = await stage.app.store.head(stage.ledger);
    const { status, body } = await coordinator.post(`${pathOf(own)}/activities`, { ...meeting, title: '又一次', duty });
    expect([status, body.code]).toEqual([409, 'DutyAlreadyDone']);
    expect((await stage.app.store.head(stage.ledger)).position).toBe(before.position);
  });

  it('says what is wrong with a record, in words', async () => {
    const { status, body } = await coordinator.post(`${pathOf(own)}/activities`, { ...meeting, attended: 13 });
    expect([status, body.code]).toEqual([422, 'AttendanceAboveExpected']);
    expect(body.detail).toContain('13');
  });

  it('shows what is settled and not done to the coordinator, by its day, until it is done [R-108]', async () => {
    const rowsNow = async () => {
      const { body } = await coordinator.get(`/api/ledgers/${stage.ledger}/inbox`);
      const groups: { key: string; rows: { kind: string; strong: { zh: string } }[] }[] = body.groups;
      return groups.flatMap(({ key, rows }) =>
        rows.filter(({ kind }) => kind === 'meetingDecision').map(({ strong }) => [key, strong.zh]),
      );
    };
    const open = await rowsNow();
    expect(open.map(([, words]) => words).sort()).toEqual(['张贴公告', '逐人核对名册'].sort());
    const { body: page } = await pageOf(coordinator, own);
    const [{ activity }] = page.activities;
    const path = `${pathOf(own)}/activities/${activity}/decisions/1/carry-out`;
    expect((await coordinator.post(path, { occurredOn: '2017-08-25', note: '' })).body.code).toBe(
      'MeetingDecisionNoteMissing',
    );
    expect((await coordinator.post(path, { occurredOn: '2017-08-25', note: '已核对' })).status).toBe(200);
    await stage.caughtUp();
    expect((await rowsNow()).map(([, words]) => words)).toEqual(['张贴公告']);
    const { body: after } = await pageOf(coordinator, own);
    expect(after.activities[0].decisions[0]).toMatchObject({ mark: 'done', doneOn: '2017-08-25', note: '已核对' });
  });

  it('is as it was on a day of the past, and offers nothing there [R-095]', async () => {
    const { body } = await pageOf(coordinator, own, '?asOf=2017-08-19');
    expect(body).toMatchObject({ activities: [], acts: [], reportable: [] });
  });

  it('names its events to whoever covers the unit', async () => {
    const { body: page } = await pageOf(office, own);
    const { position, activity } = page.activities[0];
    const event = await office.get(`/api/ledgers/${stage.ledger}/events/${position}`);
    expect(event.body).toMatchObject({
      fact: true,
      stream: activityStream(stage.campaignId as CampaignId, own, activity),
    });
    expect(event.body.sentence.zh).toContain(meeting.title);
    expect(event.body.subject.path).toBe(`/campaigns/${stage.campaignId}/units/${own}`);
  });

  it('leaves the read models equal to a fresh replay', async () => {
    const { position: head } = await stage.app.store.head(stage.ledger);
    for (const projection of projections) {
      const rows = await digestRows(stage.persistence.pool, projection, stage.ledger);
      expect(rows).toEqual(await digestReplay(stage.persistence.store, projection, stage.ledger, head));
    }
  });
});
