import type { PersonId, UnitId } from '@taizhang/domain';
import { openApiStage, type ApiStage } from './stage/api-stage.features';
import type { Browser } from './stage/browser.features';

describe('what the API refuses', () => {
  let stage: ApiStage;
  let office: Browser;
  let coordinator: Browser;
  let base: string;
  let campaign: string;
  let ownUnit: UnitId;
  let otherPerson: PersonId;

  beforeAll(async () => {
    stage = await openApiStage('refusals');
    base = `/api/ledgers/${stage.ledger}`;
    campaign = `${base}/campaigns/${stage.campaignId}`;
    [office, coordinator] = [await stage.seated('commissionOffice'), await stage.seated('coordinator')];
    const session = await coordinator.get('/api/session');
    ownUnit = session.body.roles.find((each: { role: string }) => each.role === 'coordinator').unitId;
    const declarations = await stage.app.reads.declarations(stage.ledger, { campaignId: stage.campaignId });
    otherPerson = declarations.find(({ state }) => state.unitId !== ownUnit)?.state.personId as PersonId;
  }, 300_000);
  afterAll(() => stage?.close());

  const report = { occurredOn: '2017-09-11', note: '已办结，材料齐全' };
  const clue = (unit: string): string => `${campaign}/units/${unit}/duties/mobilisationMeeting/report`;

  it('is a problem document in the language of the reader, with what to do next', async () => {
    const zh = await office.get(`${base}/declarations/none~none`);
    const en = await office.get(`${base}/declarations/none~none`, { 'Accept-Language': 'en' });
    expect(zh.type).toContain('application/problem+json');
    expect(zh.body).toMatchObject({ status: 404, code: 'NotFound', type: 'urn:taizhang:problem:NotFound' });
    expect([zh.body.title === en.body.title, en.body.remedy.length > 0]).toEqual([false, true]);
  });

  it('is "not there" and "not yours" in the same words', async () => {
    const words = async (path: string) => {
      const { status, body } = await coordinator.get(path);
      const { instance: _, ...rest } = body;
      return { status, ...rest };
    };
    const notThere = await words(`${base}/declarations/${stage.campaignId}~p-nobody`);
    expect(await words(`${base}/declarations/${stage.campaignId}~${otherPerson}`)).toEqual(notThere);
    expect(await words(`${base}/history?subject=declaration~${stage.campaignId}~${otherPerson}`)).toEqual(notThere);
    expect(await words(`${campaign}/uncovered?duty=declare&unit=${stage.issuer}x`)).toEqual(notThere);
    expect(await words(`/api/ledgers/no-such-ledger/campaigns/x/board`)).toEqual(notThere);
  });

  it('is an act on another unit, which is not there either', async () => {
    const [other] = (await stage.app.reads.participations(stage.ledger, {})).filter(
      ({ state }) => state.unitId !== ownUnit,
    );
    const refused = await coordinator.post(clue(other?.state.unitId as string), report);
    expect(refused.body).toMatchObject({ status: 404, code: 'NotFound' });
  });

  it('is an act without a key', async () => {
    const refused = await coordinator.post(clue(ownUnit), report, { 'Idempotency-Key': '' });
    expect(refused.body).toMatchObject({ status: 400, code: 'IdempotencyKeyMissing' });
  });

  it('is an act that comes from another site', async () => {
    const refused = await coordinator.post(clue(ownUnit), report, { Origin: 'https://elsewhere.example.test' });
    expect(refused.body).toMatchObject({ status: 403, code: 'ForeignOrigin' });
  });

  it('is an entry that is not as it should be, named by its path', async () => {
    const refused = await coordinator.post(clue(ownUnit), { ...report, occurredOn: '2017-9-11', note: ' ' });
    expect(refused.body).toMatchObject({ status: 400, code: 'InvalidInput' });
    expect(refused.body.errors.map((error: { path: string }) => error.path)).toEqual(['occurredOn', 'note']);
  });

  it('is a date that is none', async () => {
    const refused = await office.get(`${campaign}/board?asOf=yesterday`);
    expect(refused.body).toMatchObject({ status: 400, code: 'InvalidInput', errors: [{ path: 'asOf' }] });
  });

  it('is what the domain refuses, by its own code', async () => {
    const future = await coordinator.post(clue(ownUnit), { ...report, occurredOn: '2017-12-24' });
    expect(future.body).toMatchObject({ status: 422, code: 'FactInFuture' });
  });

  it('is never a repetition: it answers what was written, and writes nothing more', async () => {
    const key = { 'Idempotency-Key': 'spec-one-intent' };
    const first = await coordinator.post(clue(ownUnit), report, key);
    expect([first.status, first.body.repeated]).toEqual([200, false]);
    const again = await coordinator.post(clue(ownUnit), report, key);
    expect(again.body).toEqual({ ...first.body, repeated: true });
    const other = await coordinator.post(clue(ownUnit), { ...report, note: '另一份材料' }, key);
    expect(other.body).toMatchObject({ status: 409, code: 'IdempotencyKeyReused' });
  });

  it('is a form that another may not fill in, while his own draft is kept through a sign-out', async () => {
    const [own] = await stage.app.reads.declarations(stage.ledger, { campaignId: stage.campaignId });
    const personId = own?.state.personId as PersonId;
    const path = `${base}/declarations/${stage.campaignId}~${personId}`;
    const browser = await stage.signedIn(personId);
    expect((await browser.put(`${path}/draft`, { form: { items: [] } })).status).toBe(200);
    const later = await stage.signedIn(personId);
    expect((await later.get(path)).body.draft.form).toEqual({ items: [] });
    expect((await office.get(path)).body.draft).toBeNull();
    const filed = await later.post(`${path}/submit`, { form: { formVersion: 1, nil: true, items: [] } });
    expect([filed.status, filed.body.events]).toEqual([200, 1]);
  });

  it('holds a rung with a reason and not without one', async () => {
    await stage.caughtUp();
    const ladder = await office.get(`${campaign}/ladder`);
    const row = ladder.body.rows.find((each: { mayHold: boolean }) => each.mayHold);
    const escalations = row.members.map((member: { escalation: string }) => member.escalation);
    const bare = await office.post(`${campaign}/rungs/hold`, { level: row.level, escalations, reason: ' ' });
    expect(bare.body).toMatchObject({ status: 400, errors: [{ path: 'reason' }] });
    const held = await office.post(`${campaign}/rungs/hold`, { level: row.level, escalations, reason: '报送系统迁移' });
    expect(held.body).toMatchObject({ accepted: escalations.length, refused: 0 });
    const others = await coordinator.post(`${campaign}/rungs/release`, { level: row.level, escalations });
    expect(others.body.accepted).toBe(0);
    await stage.caughtUp();
    const after = await office.get(`${campaign}/ladder`);
    expect(after.body.rows.find((each: { status: string }) => each.status === 'held')).toMatchObject({
      reason: '报送系统迁移',
      mayRelease: true,
    });
  });
});
