import { instantAt, localDate, personStandingAt, type PersonId, type UnitId } from '@taizhang/domain';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser, Page } from '../stage/browser.features';

interface Row {
  readonly key: string;
  readonly kind: string;
  readonly actingFor: { readonly personId: string } | null;
}

/** A coordinator is away for three days; a colleague without any role acts for him. */
describe('substitutes over HTTP (R-096)', () => {
  let stage: ApiStage;
  let away: Browser;
  let colleague: Browser;
  let head: Browser;
  let unit: UnitId;
  let liu: PersonId;
  let zhou: PersonId;
  let named = '';

  const base = (): string => `/api/ledgers/${stage.ledger}`;
  const act = async (by: Browser, path: string, body: object = {}, actingFor?: string): Promise<Page> => {
    const answer = await by.post(`${base()}/${path}`, body, actingFor ? { 'X-Taizhang-Acting-For': actingFor } : {});
    await stage.caughtUp();
    return answer;
  };
  const rowsOf = async (by: Browser): Promise<readonly Row[]> =>
    (await by.get(`${base()}/inbox`)).body.groups.flatMap((group: { rows: Row[] }) => group.rows);
  const meeting = {
    ...{ kind: 'meeting', title: '动员会', content: '传达方案', heldOn: '2017-09-04', attended: 8, decisions: [] },
  };
  const record = (by: Browser, actingFor?: string): Promise<Page> =>
    act(by, `campaigns/${stage.campaignId}/units/${unit}/activities`, meeting, actingFor);

  beforeAll(async () => {
    stage = await openApiStage('substitutes-http', instantAt(localDate('2017-09-04'), '10:32'));
    const { app, ledger } = stage;
    liu = stage.seats.coordinator;
    away = await stage.seated('coordinator');
    const held = await app.reads.appointments(ledger, {});
    unit = held.find(({ role, personId }) => role === 'coordinator' && personId === liu)?.unitId as UnitId;
    const busy = new Set(held.map(({ personId }) => personId));
    const now = instantAt(localDate('2017-09-04'), '10:32');
    const plain = (await app.reads.persons(ledger, { unitIds: [unit] })).filter((state) => {
      const { inOffice, posting } = personStandingAt(state, now);
      return inOffice && posting?.unitId === unit && !busy.has(state.particulars?.personId);
    });
    zhou = plain[0]?.particulars?.personId as PersonId;
    colleague = await stage.signedIn(zhou);
    const chief = held.find(({ role, unitId }) => role === 'unitHead' && unitId === unit)?.personId as PersonId;
    head = await stage.signedIn(chief);
  });
  afterAll(() => stage?.close());

  it('are named for days to come, among those who are near', async () => {
    const { units } = (await away.get(`${base()}/substitutions`)).body;
    expect(units).toMatchObject([{ unit: { unitId: unit } }]);
    expect(units[0].people.map((each: { personId: string }) => each.personId)).toContain(zhou);
    const span = { unitId: unit, substituteId: zhou, absence: 'training', from: '2017-09-04', until: '2017-09-06' };
    expect((await act(away, 'substitutions', { ...span, substituteId: liu })).body.code).toBe('SubstituteIsOneself');
    expect((await act(colleague, 'substitutions', { ...span, substituteId: liu })).body.code).toBe(
      'NothingToSubstitute',
    );
    const answer = await act(away, 'substitutions', span);
    expect(answer.status).toBe(200);
    named = answer.body.substitution;
    expect((await act(away, 'substitutions', span)).body.code).toBe('SubstituteAlreadyNamed');
  });

  it('see and do nothing before a third person has approved (R-018)', async () => {
    expect(await rowsOf(colleague)).not.toContainEqual(expect.objectContaining({ kind: 'unitDuty' }));
    expect((await record(colleague, liu)).status).toBe(404);
    expect((await act(colleague, `substitutions/${named}/approve`)).body.code).toBe('SubstitutionConcernsYou');
    expect(await rowsOf(head)).toContainEqual(expect.objectContaining({ kind: 'approveSubstitution' }));
    expect((await act(head, `substitutions/${named}/approve`)).status).toBe(200);
    expect(await rowsOf(head)).not.toContainEqual(expect.objectContaining({ kind: 'approveSubstitution' }));
  });

  it('have the other’s rows in their inbox, each with his name, and not what he owes in person', async () => {
    const theirs = (await rowsOf(away)).filter(({ kind }) => kind === 'unitDuty').map(({ key }) => key);
    const acted = (await rowsOf(colleague)).filter(({ actingFor }) => actingFor?.personId === liu);
    expect(theirs.length).toBeGreaterThan(0);
    expect(acted.map(({ key }) => key)).toEqual(expect.arrayContaining(theirs));
    expect(acted.filter(({ kind }) => kind.startsWith('own'))).toEqual([]);
    expect((await colleague.get('/api/session')).body.substituting).toMatchObject([
      { personId: liu, until: '2017-09-06' },
    ]);
    const own = `${stage.campaignId}~${liu}`;
    expect((await colleague.get(`${base()}/declarations/${own}`)).status).toBe(404);
    expect((await away.get(`${base()}/declarations/${own}`)).status).toBe(200);
  });

  it('act in his duties only when they say so, and the log says for whom', async () => {
    expect((await record(colleague)).body.code).toBe('Forbidden');
    expect((await record(colleague, stage.seats.commissionOffice)).body.code).toBe('NotSubstituting');
    const done = await record(colleague, liu);
    expect(done.status).toBe(200);
    const event = (await away.get(`${base()}/events/${done.body.position}`)).body;
    expect(event.actingFor).toEqual(expect.stringMatching(/./));
    expect(JSON.parse(event.canonical)).toMatchObject({ actor: { personId: zhou }, actingFor: liu });
  });

  it('are over on the day after the last, by themselves', async () => {
    await stage.walkTo(instantAt(localDate('2017-09-07'), '09:00'));
    await stage.caughtUp();
    expect((await colleague.get('/api/session')).body.substituting).toEqual([]);
    expect((await rowsOf(colleague)).filter(({ actingFor }) => actingFor !== null)).toEqual([]);
    expect((await record(colleague, liu)).status).toBe(404);
    expect((await away.get(`${base()}/substitutions`)).body.list).toMatchObject([{ phase: 'over' }]);
  });
});
