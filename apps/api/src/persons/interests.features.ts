import { localDateOf, personStandingAt, type PersonId, type UnitId } from '@taizhang/domain';
import type { ApiStage } from '../stage/api-stage.features';
import type { Browser, Page } from '../stage/browser.features';

/** What binds an official is declared by himself, or entered from his paper; it is read by few. Runs on a stage that stands. */
export const interestsOverHttp = (on: () => ApiStage): void => {
  let stage: ApiStage;
  let self: Browser;
  let coordinator: Browser;
  let colleague: Browser;
  let unit: UnitId;
  let official: PersonId;
  let today: string;

  const path = (rest = ''): string => `/api/ledgers/${stage.ledger}/persons/${official}${rest}`;
  const send = async (by: Browser, rest: string, body: object, mark?: Record<string, string>): Promise<Page> => {
    const headers = mark && { 'X-Taizhang-On-Behalf': new URLSearchParams(mark).toString() };
    const answer = await by.post(path(rest), body, headers);
    await stage.caughtUp();
    return answer;
  };
  const inUnit = () => ({ about: { kind: 'unit', unitId: unit }, ground: 'ownInterest' });

  beforeAll(async () => {
    stage = on();
    const { app, ledger } = stage;
    const now = await app.store.now(ledger);
    today = localDateOf(now);
    const held = await app.reads.appointments(ledger, {});
    unit = held.find(({ role, personId }) => role === 'coordinator' && personId === stage.seats.coordinator)
      ?.unitId as UnitId;
    const busy = new Set(held.map(({ personId }) => personId));
    const [first, second] = (await app.reads.persons(ledger, { unitIds: [unit] })).flatMap((state) => {
      const { inOffice, posting } = personStandingAt(state, now);
      const id = state.particulars?.personId;
      return inOffice && posting?.unitId === unit && id !== undefined && !busy.has(id) ? [id] : [];
    });
    official = first as PersonId;
    self = await stage.signedIn(official);
    colleague = await stage.signedIn(second as PersonId);
    coordinator = await stage.seated('coordinator');
  });

  it('are declared by himself, and stand on his page until they end', async () => {
    expect((await self.get(path())).body).toMatchObject({ own: true, interests: [], mayDeclare: true });
    const cousin = { about: { kind: 'person', name: '陈某' }, ground: 'nearRelative' };
    const declared = await send(self, '/interests', cousin);
    expect(declared.status).toBe(200);
    const { interest } = declared.body as { readonly interest: string };
    expect((await self.get(path())).body.interests).toMatchObject([
      {
        interest,
        about: { name: '陈某', unit: null },
        ground: { zh: '近亲属' },
        declaredOn: today,
        entry: null,
      },
    ]);
    expect((await send(self, `/interests/${interest}/end`, { why: 'mistaken' })).status).toBe(200);
    expect((await self.get(path())).body.interests).toMatchObject([
      { interest, endedOn: today, endedFor: { zh: '申报有误' } },
    ]);
    expect((await send(self, '/interests/nothing/end', { why: 'ceased' })).body.code).toBe('InterestNotDeclared');
  });

  it('are entered from his paper by whoever may enter for him, with the mark', async () => {
    expect((await send(coordinator, '/interests', inUnit())).body.code).toBe('InterestNotYours');
    const entered = await send(coordinator, '/interests', inUnit(), { medium: 'paper', on: '2017-08-01' });
    expect(entered.status).toBe(200);
    expect((await coordinator.get(path())).body).toMatchObject({
      own: false,
      interests: [
        { about: { unit: { unitId: unit } }, declaredOn: '2017-08-01', entry: { medium: { zh: '纸质' } } },
        { about: { name: '陈某' } },
      ],
    });
    const event = (await self.get(`/api/ledgers/${stage.ledger}/events/${entered.body.position}`)).body;
    expect(event.sentence.zh).toContain('申报利害关系');
    const unknown = { about: { kind: 'unit', unitId: 'u-nowhere' }, ground: 'other' };
    expect((await send(self, '/interests', unknown)).body.code).toBe('InterestUnitUnknown');
  });

  it('are not there for a colleague, nor is the person', async () => {
    const nobody = await colleague.get(path().replace(official, 'p-nobody'));
    const other = await colleague.get(path());
    expect([other.status, other.body.code, other.body.detail]).toEqual([
      nobody.status,
      nobody.body.code,
      nobody.body.detail,
    ]);
    expect((await send(colleague, '/interests', inUnit())).status).toBe(404);
  });
};
