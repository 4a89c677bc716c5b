import { participationStream, type UnitId } from '@taizhang/domain';
import { digestReplay, digestRows, projections } from '@taizhang/persistence';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';

const duty = 'mobilisationMeeting';

describe('a correction of the log', () => {
  let stage: ApiStage;
  let office: Browser;
  let coordinator: Browser;
  let base: string;
  let unitId: UnitId;
  let position: number;

  beforeAll(async () => {
    stage = await openApiStage('corrections');
    base = `/api/ledgers/${stage.ledger}`;
    [office, coordinator] = [await stage.seated('commissionOffice'), await stage.seated('coordinator')];
    const session = await coordinator.get('/api/session');
    unitId = session.body.roles.find((each: { role: string }) => each.role === 'coordinator').unitId;
    const path = `${base}/campaigns/${stage.campaignId}/units/${unitId}/duties/${duty}/report`;
    const reported = await coordinator.post(path, { occurredOn: '2017-08-21', note: '动员会已召开' });
    position = reported.body.position;
    await stage.caughtUp();
  }, 300_000);
  afterAll(() => stage?.close());

  const dayDone = async (point = {}) => {
    const [row] = await stage.app.reads.participations(
      stage.ledger,
      { campaignId: stage.campaignId, unitIds: [unitId] },
      point,
    );
    return row?.state.duties[duty]?.doneAt;
  };

  it('gives a fact another date from now on, and leaves what was known before', async () => {
    const before = await dayDone();
    const { position: knownBefore } = await stage.app.store.head(stage.ledger);
    const corrected = { occurredOn: '2017-08-17', reason: '会议记录上的日期有误', evidence: '会议签到表' };
    const { status, body } = await office.post(`${base}/events/${position}/correct-date`, corrected);
    expect(status).toBe(200);
    await stage.caughtUp();
    expect(await dayDone()).toBe('2017-08-16T16:00:00.000Z');
    expect(await dayDone({ upTo: knownBefore })).toBe(before);
    const { event } = (await stage.app.store.findEvent(stage.ledger, { position: body.position }))!;
    expect(event).toMatchObject({ type: 'EntryCorrected', stream: participationStream(stage.campaignId, unitId) });
  });

  const subject = () => `participation~${stage.campaignId}~${unitId}`;
  const historyNow = async () => {
    const history = await office.get(`${base}/history?subject=${subject()}`);
    expect(history.status).toBe(200);
    return history.body;
  };
  type Item = { position: number; struck: boolean; corrects: number | null; correctedBy: number | null };

  it('is offered of a fact to the office, and to nobody else', async () => {
    const page = await office.get(`${base}/events/${position}`);
    expect(page.body.acts).toEqual(['correctDate', 'void']);
    expect((await coordinator.get(`${base}/events/${position}`)).body.acts).toEqual([]);
    // An act is answered by another act.
    expect((await office.get(`${base}/events/${page.body.previous}`)).body).toMatchObject({ fact: false, acts: [] });
  });

  it('is not offered on a page of the past', async () => {
    const past = await office.get(`${base}/events/${position}?asOf=2017-08-21`);
    expect(past.body).toMatchObject({ position, point: { historical: true }, acts: [] });
  });

  it('leaves the old value in the history, struck, with the way to the correction and back', async () => {
    const { items } = await historyNow();
    const old = items.find((item: Item) => item.position === position);
    const now = items.find((item: Item) => item.corrects === position);
    expect(old).toMatchObject({ struck: true, correctedBy: now.position, happenedAt: '2017-08-20T16:00:00.000Z' });
    expect(now).toMatchObject({ type: 'EntryCorrected', struck: false, happenedAt: '2017-08-16T16:00:00.000Z' });
    const page = await office.get(`${base}/events/${position}`);
    expect(page.body).toMatchObject({ correctedBy: now.position, voided: false, next: now.position });
    expect((await office.get(`${base}/events/${now.position}`)).body).toMatchObject({ corrects: position, acts: [] });
  });

  it('takes a fact out that did not happen, and the duty is owed again', async () => {
    const { status } = await office.post(`${base}/events/${position}/void`, {
      reason: '会议实际未召开',
      evidence: '核实记录',
    });
    expect(status).toBe(200);
    await stage.caughtUp();
    expect(await dayDone()).toBeUndefined();
    const { items } = await historyNow();
    const voided = items.find((item: Item & { type: string }) => item.type === 'EntryVoided');
    const struck = items.filter((item: Item) => item.struck).map((item: Item) => item.correctedBy);
    // The fact and the date that it was given are both void now.
    expect([voided.corrects, struck]).toEqual([position, [voided.position, voided.position]]);
    const page = await office.get(`${base}/events/${position}`);
    expect(page.body).toMatchObject({ correctedBy: voided.position, voided: true, acts: [] });
    const again = await office.post(`${base}/events/${position}/correct-date`, {
      occurredOn: '2017-08-18',
      reason: '再次更正',
      evidence: '会议签到表',
    });
    expect(again.body).toMatchObject({ status: 409, code: 'EntryAlreadyVoided' });
  });

  it('leaves the read models equal to a fresh replay', async () => {
    const { position: head } = await stage.app.store.head(stage.ledger);
    for (const projection of projections) {
      const rows = await digestRows(stage.persistence.pool, projection, stage.ledger);
      expect(rows).toEqual(await digestReplay(stage.persistence.store, projection, stage.ledger, head));
    }
  });

  it('is refused of an act, and to everybody outside the office', async () => {
    const act = await office.post(`${base}/events/1/void`, { reason: '试', evidence: '试' });
    expect(act.body).toMatchObject({ status: 422, code: 'EntryIsAct' });
    const outsider = await coordinator.post(`${base}/events/${position}/void`, { reason: '试', evidence: '试' });
    expect(outsider.body).toMatchObject({ status: 403, code: 'Forbidden' });
  });
});
