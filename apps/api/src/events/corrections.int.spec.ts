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
    const corrected = { occurredOn: '2017-08-17', reason: '会议记录上的日期有误' };
    const { status, body } = await office.post(`${base}/events/${position}/correct-date`, corrected);
    expect(status).toBe(200);
    await stage.caughtUp();
    expect(await dayDone()).toBe('2017-08-16T16:00:00.000Z');
    expect(await dayDone({ upTo: knownBefore })).toBe(before);
    const { event } = (await stage.app.store.findEvent(stage.ledger, { position: body.position }))!;
    expect(event).toMatchObject({ type: 'EntryCorrected', stream: participationStream(stage.campaignId, unitId) });
  });

  it('takes a fact out that did not happen, and the duty is owed again', async () => {
    const { status } = await office.post(`${base}/events/${position}/void`, { reason: '会议实际未召开' });
    expect(status).toBe(200);
    await stage.caughtUp();
    expect(await dayDone()).toBeUndefined();
    const again = await office.post(`${base}/events/${position}/correct-date`, {
      occurredOn: '2017-08-18',
      reason: '再次更正',
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
    const act = await office.post(`${base}/events/1/void`, { reason: '试' });
    expect(act.body).toMatchObject({ status: 422, code: 'EntryIsAct' });
    const outsider = await coordinator.post(`${base}/events/${position}/void`, { reason: '试' });
    expect(outsider.body).toMatchObject({ status: 403, code: 'Forbidden' });
  });
});
