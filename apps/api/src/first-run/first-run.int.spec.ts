import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  makeAppointment,
  postPerson,
  registerPerson,
  registerUnit,
  type CommandOutcome,
  type CommandRequest,
} from '@taizhang/application';
import {
  appointmentId,
  instantAt,
  instantOfMs,
  ledgerId,
  localDate,
  localDateOf,
  personId,
  unitId,
} from '@taizhang/domain';
import { loadStateKeys } from '../platform/keys/state-keys';
import { sealSession, sessionCookieName } from '../platform/session/session-cookie';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser, Page } from '../stage/browser.features';
import { caughtUp } from '../stage/engine-walk.features';

const official = ledgerId('official');
const [bureau, section] = [unitId('u-bureau'), unitId('u-section')];
const [chief, clerk] = [personId('p-chief'), personId('p-clerk')];
const planText = readFileSync(join(__dirname, '../../../../plans/s2-business-participation.yaml'), 'utf8');

describe('the first run of the official ledger over HTTP', () => {
  let stage: ApiStage;
  let office: Browser;
  let plain: Browser;
  const today = localDateOf(instantOfMs(Date.now()));
  const since = localDate(`${Number(today.slice(0, 4)) - 1}-01-01`);

  const signedIn = async (who: typeof chief): Promise<Browser> => {
    const browser = stage.browser();
    const { session } = await loadStateKeys(stage.stateFolder);
    const value = await sealSession({ ledger: official, personId: who }, session);
    (browser.cookies as Map<string, string>).set(sessionCookieName, value);
    return browser;
  };
  const at = (path: string): string => `/api/ledgers/official/${path}`;
  const act = async (by: Browser, path: string, body: object): Promise<Page> => {
    const answer = await by.post(at(path), body);
    await caughtUp(stage.persistence, official);
    return answer;
  };

  beforeAll(async () => {
    stage = await openApiStage('first-run-http', instantAt(localDate('2017-09-04'), '10:32'));
    const { app } = stage;
    const startsAt = instantAt(since, '08:00');
    await app.store.openLedger({ ledger: official, kind: 'official', startsAt });
    let count = 0;
    const run = async <I>(handler: (a: typeof app, r: CommandRequest<I>) => Promise<CommandOutcome>, input: I) => {
      count += 1;
      const outcome = await handler(app, { ledger: official, key: `spec/${count}`, actor: { kind: 'system' }, input });
      expect(outcome).toMatchObject({ status: 'accepted' });
    };
    const occurredAt = startsAt;
    const unit = { kind: 'bureau', order: 1 } as const;
    await run(registerUnit, {
      ...{ unitId: bureau, name: '某市环保局', shortName: '环保局', occurredAt },
      ...unit,
    } as never);
    await run(registerUnit, {
      ...{ unitId: section, name: '某市环保局水务科', shortName: '水务科', blockParent: bureau, occurredAt },
      ...{ ...unit, kind: 'section' },
    } as never);
    for (const who of [chief, clerk]) {
      const particulars = {
        gender: 'male',
        birthYear: 1975,
        politicalStatus: 'partyMember',
        employment: 'civilServant',
        innovationExempt: false,
      };
      await run(registerPerson, { personId: who, name: `林某${who}`, ...particulars, occurredAt } as never);
      const post = { unitId: section, post: '科员', rank: 'clerk', cityManaged: false, leadershipMember: false };
      await run(postPerson, { personId: who, ...post, occurredAt } as never);
    }
    const held = { appointmentId: appointmentId('a-1'), personId: chief, role: 'commissionOffice', unitId: bureau };
    await run(makeAppointment, { ...held, occurredAt } as never);
    await caughtUp(stage.persistence, official);
    office = await signedIn(chief);
    plain = await signedIn(clerk);
  });
  afterAll(() => stage?.close());

  it('is there for the commission alone, and in no drill', async () => {
    expect((await office.get(at('first-run'))).body).toMatchObject({
      roster: { units: 2, persons: 2 },
      appointments: [{ unit: '环保局' }],
      ...{ plans: [], campaigns: [] },
    });
    expect((await plain.get(at('first-run'))).status).toBe(404);
    expect((await act(plain, 'plans', { text: planText, fileName: 'plan.yaml' })).status).toBe(404);
    const seat = await stage.seated('commissionOffice');
    expect((await seat.get(`/api/ledgers/${stage.ledger}/first-run`)).body.code).toBe('LedgerIsDrill');
    expect((await office.get('/api/session')).body.home).toBe('/first-run');
  });

  it('tells its own people how far the log and its read models are, and nobody else', async () => {
    const { position } = await stage.app.store.head(official);
    const heard = await office.get(at('live'));
    expect([heard.status, heard.type]).toEqual([200, expect.stringContaining('text/event-stream')]);
    expect(JSON.parse(/^data: (.*)$/m.exec(heard.text)?.[1] ?? '')).toMatchObject({ position, projected: position });
    expect((await stage.browser().get(at('live'))).body.code).toBe('NotSignedIn');
    expect((await (await stage.seated('commissionOffice')).get(at('live'))).body.code).toBe('NotSignedIn');
    expect((await office.get('/api/ledgers/nowhere/live')).status).toBe(404);
  });

  it('appoints who does what, and the role is there at once', async () => {
    const named = { personId: clerk, role: 'coordinator', unitId: section, since };
    expect(
      (await act(office, 'appointments', { ...named, since: `${Number(today.slice(0, 4)) + 1}-01-01` })).body.code,
    ).toBe('FactInFuture');
    expect((await act(office, 'appointments', named)).status).toBe(200);
    const { appointments } = (await office.get(at('first-run'))).body;
    expect(appointments).toHaveLength(2);
    expect((await plain.get('/api/session')).body.roles).toMatchObject([{ role: 'coordinator', unitId: section }]);
  });

  it('issues a plan only when all of it is in order, and says by the line what is not', async () => {
    const broken = planText.replace(/^version: .*$/m, 'version: soon');
    const checked = await act(office, 'plans/check', { text: broken, fileName: 'plan.yaml' });
    expect(checked.body.plan).toBeNull();
    expect(checked.body.problems[0]).toMatchObject({ path: 'version', remedy: { zh: expect.stringMatching(/./) } });
    expect(checked.body.problems[0].line).toBeGreaterThan(0);
    expect((await act(office, 'plans', { text: broken, fileName: 'plan.yaml' })).body.code).toBe('PlanNotInOrder');
    const good = { text: planText, fileName: 'plan.yaml' };
    const { plan, problems } = (await act(office, 'plans/check', good)).body;
    expect([plan.version, problems]).toEqual([1, []]);
    expect((await act(office, 'plans', good)).status).toBe(200);
    expect((await office.get(at('first-run'))).body.plans).toMatchObject([{ planId: plan.planId, version: 1 }]);
  });

  it('launches the campaign at a unit with an office, once, and leads on to its board', async () => {
    const [{ planId, version }] = (await office.get(at('first-run'))).body.plans;
    expect((await act(office, 'campaigns/launch', { planId, version: 9, unitId: bureau })).status).toBe(404);
    const launched = await act(office, 'campaigns/launch', { planId, version, unitId: bureau });
    expect(launched.status).toBe(200);
    expect((await act(office, 'campaigns/launch', { planId, version, unitId: bureau })).body.code).toBe(
      'CampaignAlreadyIssued',
    );
    expect((await office.get('/api/session')).body.home).toBe(`/campaigns/${launched.body.campaignId}`);
    expect((await office.get(at('first-run'))).body.campaigns).toMatchObject([
      { campaignId: launched.body.campaignId, unit: '环保局' },
    ]);
  });
});
