import { listProblem, setRectification, type CommandOutcome } from '@taizhang/application';
import {
  instantAt,
  localDate,
  partsOf,
  personStandingAt,
  type PersonId,
  type ProblemId,
  type UnitId,
} from '@taizhang/domain';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser, Page } from '../stage/browser.features';

interface Row {
  readonly key: string;
  readonly kind: string;
  readonly path: string;
}

/** A coordinator leaves; everything he owes for the unit passes to his successor in one moment. */
describe('a handover over HTTP (R-096)', () => {
  let stage: ApiStage;
  let old: Browser;
  let young: Browser;
  let head: Browser;
  let stranger: Browser;
  let unit: UnitId;
  let liu: PersonId;
  let zhou: PersonId;
  let sheet = '';

  const base = (): string => `/api/ledgers/${stage.ledger}`;
  const act = async (by: Browser, path: string, body: object = {}): Promise<Page> => {
    const answer = await by.post(`${base()}/${path}`, body);
    await stage.caughtUp();
    return answer;
  };
  const rowsOf = async (by: Browser): Promise<readonly Row[]> =>
    (await by.get(`${base()}/inbox`)).body.groups.flatMap((group: { rows: Row[] }) => group.rows);
  const dutiesOf = async (by: Browser): Promise<readonly string[]> =>
    (await rowsOf(by)).filter(({ kind }) => kind === 'unitDuty' || kind === 'rectify').map(({ key }) => key);
  const accepted = (outcome: CommandOutcome): void => expect(outcome).toMatchObject({ status: 'accepted' });

  beforeAll(async () => {
    stage = await openApiStage('handover-http', instantAt(localDate('2017-09-04'), '10:32'));
    const { app, ledger, campaignId } = stage;
    liu = stage.seats.coordinator;
    old = await stage.seated('coordinator');
    const held = await app.reads.appointments(ledger, {});
    unit = held.find(({ role, personId }) => role === 'coordinator' && personId === liu)?.unitId as UnitId;
    const busy = new Set(held.map(({ personId }) => personId));
    const now = instantAt(localDate('2017-09-04'), '10:32');
    const plain = (await app.reads.persons(ledger, { unitIds: [unit] })).flatMap((state) => {
      const { inOffice, posting } = personStandingAt(state, now);
      const personId = state.particulars?.personId;
      return personId && inOffice && posting?.unitId === unit && !busy.has(personId) ? [personId] : [];
    });
    [zhou] = plain as [PersonId];
    young = await stage.signedIn(zhou);
    stranger = await stage.signedIn(plain[1] as PersonId);
    const chief = held.find(({ role, unitId }) => role === 'unitHead' && unitId === unit)?.personId as PersonId;
    head = await stage.signedIn(chief);
    const actor = { kind: 'person', personId: liu } as const;
    const found = {
      channel: 'report',
      problemClass: '记录不全',
      tendency: false,
      description: '台账记录不全',
    } as const;
    const input = { campaignId, unitId: unit, ...found, occurredAt: instantAt(localDate('2017-09-01'), '09:00') };
    accepted(await listProblem(app, { ledger, key: 'spec/list', actor, input }));
    await stage.caughtUp();
    const [row] = await app.reads.problems(ledger, { campaignId, unitIds: [unit] });
    const problemId = partsOf(row!.stream)[2] as ProblemId;
    const set = { measure: '逐项补记', ownerId: liu, dueOn: localDate('2017-09-20') };
    const rectify = { campaignId, unitId: unit, problemId, ...set };
    accepted(await setRectification(app, { ledger, key: 'spec/set', actor, input: rectify }));
    await stage.caughtUp();
  });
  afterAll(() => stage?.close());

  it('is previewed: what moves, what stays, and for sealed matters the same words to everybody', async () => {
    const { status, body } = await old.get(`${base()}/units/${unit}/handover`);
    expect([status, body.roles.length, body.problems.length]).toEqual([200, 1, 1]);
    expect(body.openDuties.length).toBeGreaterThan(0);
    expect(body.problems[0]).toMatchObject({ note: '逐项补记', dueOn: '2017-09-20' });
    expect(body.stays).toHaveLength(3);
    expect(body.sealed.zh).toContain('密封');
    expect((await stranger.get(`${base()}/units/${unit}/handover`)).status).toBe(404);
  });

  it('waits for both hands and for a third person; until then nothing has passed (R-018)', async () => {
    expect((await act(old, 'handovers', { toId: liu, unitId: unit })).body.code).toBe('HandoverToOneself');
    const prepared = await act(old, 'handovers', { toId: zhou, unitId: unit });
    expect(prepared.status).toBe(200);
    sheet = prepared.body.handover;
    const before = await dutiesOf(old);
    expect(before.some((key) => key.startsWith('problem/'))).toBe(true);
    expect((await stranger.get(`${base()}/handovers/${sheet}`)).status).toBe(404);
    expect(await rowsOf(young)).toContainEqual(
      expect.objectContaining({ kind: 'signHandover', path: `/handovers/${sheet}` }),
    );
    expect((await act(young, `handovers/${sheet}/approve`)).body.code).toBe('HandoverNotYoursToApprove');
    expect((await act(old, `handovers/${sheet}/sign`)).body.events).toBe(1);
    expect((await act(head, `handovers/${sheet}/sign`)).body.code).toBe('HandoverNotYours');
    expect(await rowsOf(head)).toContainEqual(expect.objectContaining({ kind: 'approveHandover' }));
    expect((await act(head, `handovers/${sheet}/approve`)).body.events).toBe(1);
    expect(await dutiesOf(old)).toEqual(before);
    expect(await dutiesOf(young)).toEqual([]);
  });

  it('passes everything with the last hand: nothing is with both, and nothing with neither', async () => {
    const before = await dutiesOf(old);
    expect((await act(young, `handovers/${sheet}/sign`)).status).toBe(200);
    expect([...(await dutiesOf(young))].sort()).toEqual([...before].sort());
    expect(await dutiesOf(old)).toEqual([]);
    const page = (await young.get(`${base()}/handovers/${sheet}`)).body;
    expect(page).toMatchObject({ status: 'completed', may: [], changed: false });
    expect(page.signedFrom.at <= page.signedTo.at).toBe(true);
    const [row] = await stage.app.reads.problems(stage.ledger, { campaignId: stage.campaignId, unitIds: [unit] });
    expect(row?.state).toMatchObject({ ownerId: zhou, measure: '逐项补记', dueOn: '2017-09-20', status: 'rectifying' });
    const event = (await young.get(`${base()}/events/${page.signedTo.event}`)).body;
    expect(event.sentence.zh).toBe('接收人签字');
  });
});
