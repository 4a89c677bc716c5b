import { localDate, personId, personStream, startOfDay, type PersonId, type UnitId } from '@taizhang/domain';
import type { ApiStage } from '../stage/api-stage.features';
import type { Browser, Page } from '../stage/browser.features';

interface Fact {
  readonly position: number;
  readonly kind: string;
  readonly on: string;
  readonly text: { readonly zh: string };
  readonly corrected: boolean;
}

/** Posts and particulars are put right, and departures recorded, on the page of a person. Runs on a stage that stands. */
export const standingOverHttp = (on: () => ApiStage): void => {
  let stage: ApiStage;
  let office: Browser;
  let coordinator: Browser;
  let unit: UnitId;
  let clerk: PersonId;

  const path = (rest = ''): string => `/api/ledgers/${stage.ledger}/persons/${clerk}${rest}`;
  const send = async (by: Browser, rest: string, body: object): Promise<Page> => {
    const answer = await by.post(path(rest), body);
    await stage.caughtUp();
    return answer;
  };
  const facts = async (): Promise<readonly Fact[]> => (await office.get(path())).body.facts;
  const rankOn = async (query: string): Promise<string | undefined> => {
    const { body } = await office.get(`/api/ledgers/${stage.ledger}/units/${unit}${query}`);
    return body.persons.find((each: { personId: string }) => each.personId === clerk)?.rank.zh;
  };
  const why = { reason: '任免文件写明', evidence: '任免文件' };

  beforeAll(async () => {
    stage = on();
    const { app, ledger } = stage;
    office = await stage.seated('commissionOffice');
    coordinator = await stage.seated('coordinator');
    const held = await app.reads.appointments(ledger, {});
    unit = held.find(({ role, personId: who }) => role === 'coordinator' && who === stage.seats.coordinator)
      ?.unitId as UnitId;
    clerk = personId('p-standing');
    const occurredAt = startOfDay(localDate('2016-03-01'));
    const born = { gender: 'female', birthYear: 1980, politicalStatus: 'none', employment: 'civilServant' } as const;
    const known = { personId: clerk, name: '何某某', ...born, innovationExempt: false };
    const post = { unitId: unit, post: '科员', rank: 'clerk', cityManaged: false, leadershipMember: false } as const;
    await app.store.append({
      ...{ ledger, key: 'standing', requestHash: 'standing', actor: { kind: 'system' } },
      writes: [
        {
          stream: personStream(clerk),
          expectedVersion: 0,
          events: [
            { type: 'PersonRegistered', schema: 1, payload: known, occurredAt },
            { type: 'PersonPosted', schema: 1, payload: post, occurredAt },
          ],
        },
      ],
    });
    await stage.caughtUp();
  });

  it('corrects a past post: from now on it reads right on every day, and what was known before stays known [R-025, R-101]', async () => {
    const { position } = (await facts()).find(({ kind }) => kind === 'posted') as Fact;
    const { position: knownBefore } = await stage.app.store.head(stage.ledger);
    const wrong = { content: { rank: 'deputySection' }, ...why };
    expect((await send(coordinator, `/facts/${position}/correct`, wrong)).body.code).toBe('Forbidden');
    const nothing = { ...wrong, content: {} };
    expect((await send(office, `/facts/${position}/correct`, nothing)).body.code).toBe('CorrectionEmpty');
    expect((await send(office, '/facts/1/correct', wrong)).status).toBe(404);
    const done = await send(office, `/facts/${position}/correct`, wrong);
    expect(done.status).toBe(200);
    expect(await rankOn('?asOf=2017-01-01')).toBe('副科级');
    const before = await stage.app.reads.persons(stage.ledger, { personIds: [clerk] }, { upTo: knownBefore });
    expect(before).toMatchObject([{ postings: [{ rank: 'clerk' }] }]);
    expect((await facts()).find(({ kind }) => kind === 'posted')).toMatchObject({
      ...{ position, corrected: true },
      text: { zh: expect.stringContaining('副科级') },
    });
    const event = (await office.get(`/api/ledgers/${stage.ledger}/events/${done.body.position}`)).body;
    expect(event).toMatchObject({ type: 'EntryCorrected', corrects: position });
    expect(event.sentence.zh).toContain('副科级');
  });

  it('corrects particulars', async () => {
    const { position } = (await facts()).find(({ kind }) => kind === 'registered') as Fact;
    const right = { content: { name: '何某', birthYear: 1981 }, ...why };
    expect((await send(office, `/facts/${position}/correct`, right)).status).toBe(200);
    expect((await office.get(path())).body.person.name).toBe('何某');
  });

  it('records a departure as a dated fact, for the office alone', async () => {
    const left = { how: 'retired', on: '2017-08-01' };
    expect((await send(coordinator, '/departure', left)).body.code).toBe('Forbidden');
    expect((await office.get(path())).body).toMatchObject({ mayRecordDeparture: true, leftOn: null });
    expect((await send(office, '/departure', left)).status).toBe(200);
    expect((await office.get(path())).body).toMatchObject({ mayRecordDeparture: false, leftOn: '2017-08-01' });
    expect((await facts())[0]).toMatchObject({ kind: 'left', on: '2017-08-01', text: { zh: '退休' } });
  });
};
