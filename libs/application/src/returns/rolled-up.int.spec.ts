import {
  appointmentId,
  instantAt,
  localDate,
  oncePeriod,
  personId,
  unitId,
  type ReturnKey,
  type RollUp,
  type UnitId,
} from '@taizhang/domain';
import { bureau, on, station } from '../clues/clue-stage.features';
import { campaignInForce } from '../context/campaign-context';
import { makeAppointment } from '../organisation/make-appointment.handler';
import { postPerson } from '../organisation/post-person.handler';
import { registerPerson } from '../organisation/register-person.handler';
import { registerUnit } from '../organisation/register-unit.handler';
import { setDeadlines } from '../participation/set-deadlines.handler';
import { startParticipation } from '../participation/start-participation.handler';
import { computeReturn } from './compute-return';
import { draftReturn } from './draft-return.handler';
import { receiveReturn } from './receive-return.handler';
import { campaign, openReturnStage, type ReturnStage } from './return-stage.features';
import { termsOf } from './return-terms';
import { rolledUp } from './rolled-up';
import { sendReturn } from './send-return.handler';
import { signReturn } from './sign-return.handler';
import { signZeroReturn } from './sign-zero-return.handler';

const city = unitId('u-city-bureau');
const [east, west] = [unitId('u-east'), unitId('u-west')];
const since = instantAt(localDate('2015-01-01'), '08:00');
const keyOf = (unit: UnitId): ReturnKey => ({
  ...{ campaignId: campaign, unitId: unit, obligation: 'statistics', period: oncePeriod },
});
const people = [
  ['p-city-head', 'unitHead', city],
  ['p-city-inspector', 'partInspector', city],
  ['p-east-head', 'unitHead', east],
  ['p-east-clerk', 'coordinator', east],
  ['p-west-head', 'unitHead', west],
  ['p-west-clerk', 'coordinator', west],
  ['p-secretary', 'partySecretary', bureau],
  ['p-above', 'superiorCommission', bureau],
] as const;

describe('the table of the S0 plan, level by level: county, city bureau, department [R-084]', () => {
  let stage: ReturnStage;
  beforeAll(async () => {
    stage = await openReturnStage('rolled-up');
    const { app, by, done } = stage;
    const units = [
      [city, 'city', bureau],
      [east, 'county', city],
      [west, 'county', city],
    ] as const;
    for (const [order, [id, kind, blockParent]] of units.entries()) {
      const unit = { unitId: id, name: `某${id}`, shortName: id, kind, order: 10 + order, blockParent };
      await done(registerUnit(app, by('system', { ...unit, occurredAt: since })));
    }
    for (const [id, role, unit] of people) {
      const who = { personId: personId(id), name: id, gender: 'female' as const, birthYear: 1975 };
      const more = { politicalStatus: 'partyMember', employment: 'civilServant', innovationExempt: false } as const;
      await done(registerPerson(app, by('system', { ...who, ...more, occurredAt: since })));
      const post = { personId: personId(id), unitId: unit, post: '职员', rank: 'section' as const };
      const posted = { ...post, cityManaged: false, leadershipMember: false, occurredAt: since };
      await done(postPerson(app, by('system', posted)));
      const given = { appointmentId: appointmentId(`a-${id}`), personId: personId(id), role, unitId: unit };
      await done(makeAppointment(app, by('system', { ...given, occurredAt: since })));
    }
    for (const unit of [city, east, west]) {
      await done(startParticipation(app, by('system', { campaignId: campaign, unitId: unit })));
      await done(setDeadlines(app, by('system', { campaignId: campaign, unitId: unit })));
    }
    await stage.handedIn('h-east', '2015-03-10', { personId: personId('p-east-clerk'), amountFen: 120_000 });
    await stage.handedIn('h-city', '2015-03-12', { personId: personId('p-city-inspector'), amountFen: 80_000 });
  });
  afterAll(() => stage?.close());

  const asked = async (unit: UnitId) => {
    const inForce = (await campaignInForce(stage.app, stage.ledger, campaign))!;
    return { campaign: inForce, terms: termsOf(inForce.plan, 'statistics')!, unitId: unit, days: undefined };
  };
  const sumOf = async (unit: UnitId): Promise<{ readonly total: unknown; readonly up: RollUp }> => {
    const up = await rolledUp(
      stage.app,
      stage.ledger,
      { ...(await asked(unit)), period: oncePeriod },
      on('2015-06-10'),
    );
    return { total: up?.cells.find(({ row, column }) => row === 'handedIn' && column === 'total')?.value, up: up! };
  };
  const file = async (unit: UnitId, clerk: string, head: string): Promise<void> => {
    const { app, by, ledger, done } = stage;
    const cells = (await computeReturn(app, ledger, await asked(unit), on('2015-06-10'))).map(
      ({ row, column, value }) => ({ row, column, value: value ?? 0 }),
    );
    await done(draftReturn(app, by(clerk, { key: keyOf(unit), cells, phone: '0000-000001' })));
    await done(signReturn(app, by(head, { key: keyOf(unit) })));
    await done(sendReturn(app, by(clerk, { key: keyOf(unit) })));
  };

  it('adds nothing of a county whose sheet was not accepted, and names it', async () => {
    const { total, up } = await sumOf(city);
    expect(total).toBe(80_000);
    expect(up).toMatchObject({ received: [], missing: [east, west] });
  });

  it('sends the sheet of a county to its city bureau, which alone accepts it', async () => {
    await file(east, 'p-east-clerk', 'p-east-head');
    expect((await stage.stateOf(keyOf(east)))?.sent).toMatchObject({ to: `某${city}` });
    const receive = (who: string) => receiveReturn(stage.app, stage.by(who, { key: keyOf(east) }));
    expect(await receive('p-supervisor')).toMatchObject({ code: 'Forbidden' });
    expect(await receive('p-east-clerk')).toMatchObject({ code: 'Forbidden' });
    expect((await sumOf(city)).total).toBe(80_000);
    await stage.done(receive('p-city-inspector'));
    const { total, up } = await sumOf(city);
    expect(total).toBe(200_000);
    expect(up).toMatchObject({ received: [east], missing: [west] });
  });

  it('takes a zero return as a sheet of zeros', async () => {
    const { app, by, done } = stage;
    await done(signZeroReturn(app, by('p-west-head', { key: keyOf(west) })));
    await done(sendReturn(app, by('p-west-clerk', { key: keyOf(west) })));
    await done(receiveReturn(app, by('p-city-inspector', { key: keyOf(west) })));
    expect(await sumOf(city)).toMatchObject({ total: 200_000, up: { received: [east, west], missing: [] } });
  });

  it('adds up in the department what the cities accepted, with what is counted at headquarters itself', async () => {
    await file(city, 'p-city-inspector', 'p-city-head');
    await stage.done(receiveReturn(stage.app, stage.by('p-supervisor', { key: keyOf(city) })));
    // Handed in by somebody of an office of headquarters, which files no sheet of its own.
    await stage.handedIn('h-office', '2015-03-20', { personId: personId('p-li'), amountFen: 5_000 });
    const { total, up } = await sumOf(bureau);
    expect(up).toMatchObject({ received: [city], missing: [station] });
    expect(total).toBe(205_000);
  });

  it('goes on from the department to the body that the plan names, signed by its secretary and received there alone', async () => {
    const { app, by, done } = stage;
    const key = keyOf(bureau);
    const { up } = await sumOf(bureau);
    const cells = up.cells.map(({ row, column, value }) => ({ row, column, value: value ?? 0 }));
    await done(draftReturn(app, by('p-supervisor', { key, cells, phone: '0000-000002' })));
    expect(await signReturn(app, by('p-city-head', { key }))).toMatchObject({ code: 'Forbidden' });
    expect(await signReturn(app, by('p-above', { key }))).toMatchObject({ code: 'Forbidden' });
    await done(signReturn(app, by('p-secretary', { key })));
    await done(sendReturn(app, by('p-supervisor', { key })));
    expect((await stage.stateOf(key))?.sent).toMatchObject({ to: '省直属机关工作委员会' });
    expect(await receiveReturn(app, by('p-supervisor', { key }))).toMatchObject({ code: 'Forbidden' });
    await done(receiveReturn(app, by('p-above', { key })));
    const state = await stage.stateOf(key);
    expect(state?.status).toBe('received');
    expect(state?.cells.find(({ row, column }) => row === 'handedIn' && column === 'total')?.value).toBe(205_000);
  });

  it('is no sheet of the department where the plan says nowhere that it goes on', async () => {
    const key = { ...keyOf(bureau), obligation: 'progress', period: '2015-03' };
    const draft = draftReturn(stage.app, stage.by('p-supervisor', { key, cells: [], phone: '' }));
    expect(await draft).toMatchObject({ code: 'ReturnNotOwed' });
  });

  it('has nothing to roll up where nobody files to the unit', async () =>
    expect(
      await rolledUp(stage.app, stage.ledger, { ...(await asked(east)), period: oncePeriod }, on('2015-06-10')),
    ).toBe(undefined));

  it('counts amounts of what was found once each is known, and says nothing of the sum before [R-083]', async () => {
    const found = async () => {
      const cells = await computeReturn(stage.app, stage.ledger, await asked(station), on('2015-06-10'));
      return cells.find(({ row, column }) => row === 'handled' && column === 'total')?.value;
    };
    await stage.found('f1', '2015-04-02', { amountFen: 60_000 });
    expect(await found()).toBe(60_000);
    await stage.found('f2', '2015-04-03');
    expect(await found()).toBeNull();
  });
});
