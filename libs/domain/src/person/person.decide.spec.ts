import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { instant, personId, unitId, type Acting, type Instant } from '../kernel';
import type { ChangeParticulars, PersonCommand, PostPerson, RecordDeparture, RegisterPerson } from './person.commands';
import { personDecider } from './person.decide';
import type { PersonLeft, PersonParticularsChanged, PersonPosted, PersonRegistered } from './person.events';
import { particularsAt, personStandingAt } from './person.state';

const chen = personId('p-chen');
const at = (day: string): Instant => instant(`${day}T02:00:00.000Z`);
const now = at('2017-08-16');
const system: Acting = { now, actor: { kind: 'system' }, roles: [] };
const office: Acting = { now, actor: { kind: 'person', personId: personId('p-office') }, roles: ['commissionOffice'] };
const clerk: Acting = { now, actor: { kind: 'person', personId: chen }, roles: [] };

const particulars = {
  personId: chen,
  name: '陈某',
  gender: 'female',
  birthYear: 1970,
  politicalStatus: 'partyMember',
  employment: 'civilServant',
  innovationExempt: false,
} as const;
const post = {
  unitId: unitId('u-station'),
  post: '站长',
  rank: 'section',
  cityManaged: false,
  leadershipMember: true,
} as const;
const register: RegisterPerson = { type: 'RegisterPerson', ...particulars, occurredAt: at('2012-01-04') };
const take: PostPerson = { type: 'PostPerson', personId: chen, ...post, occurredAt: at('2012-01-04') };
const leave: RecordDeparture = {
  type: 'RecordDeparture',
  personId: chen,
  how: 'retired',
  occurredAt: at('2016-05-31'),
};
const registered: PersonRegistered = {
  type: 'PersonRegistered',
  schema: 1,
  payload: particulars,
  occurredAt: register.occurredAt,
};
const posted: PersonPosted = { type: 'PersonPosted', schema: 1, payload: post, occurredAt: take.occurredAt };
const left: PersonLeft = { type: 'PersonLeft', schema: 1, payload: { how: 'retired' }, occurredAt: leave.occurredAt };
const news = { name: '陈某某', politicalStatus: 'none', employment: 'institution', innovationExempt: true } as const;
const change: ChangeParticulars = {
  type: 'ChangeParticulars',
  personId: chen,
  ...news,
  occurredAt: at('2015-03-01'),
};
const changed: PersonParticularsChanged = {
  type: 'PersonParticularsChanged',
  schema: 1,
  payload: news,
  occurredAt: change.occurredAt,
};

describe('a person', () => {
  it('is registered once, by the system or by the commission office', () => {
    given(personDecider).when(register, system).thenHappens(registered);
    given(personDecider, registered).when(register, office).thenHappens();
    const otherwise = { ...register, birthYear: 1971 };
    given(personDecider, registered).when(otherwise, office).thenRefused('PersonAlreadyRegistered');
    given(personDecider).when(register, clerk).thenRefused('Forbidden');
  });

  it('takes up a post on a day, entered late but never early', () => {
    given(personDecider, registered).when(take, office).thenHappens(posted);
    given(personDecider).when(take, office).thenRefused('PersonNotRegistered');
    given(personDecider, registered)
      .when({ ...take, occurredAt: at('2017-08-17') }, office)
      .thenRefused('FactInFuture');
  });

  it('leaves only a post that he holds on that day', () => {
    given(personDecider, registered, posted).when(leave, office).thenHappens(left);
    given(personDecider, registered).when(leave, office).thenRefused('PersonNotInOffice');
    const again = { ...leave, occurredAt: at('2017-01-01') };
    given(personDecider, registered, posted, left).when(again, office).thenRefused('PersonNotInOffice');
  });

  it('stands on each day as the dated facts say, in whatever order they were entered', () => {
    const later: PersonPosted = {
      ...posted,
      payload: { ...post, post: '副局长', cityManaged: true },
      occurredAt: at('2014-07-01'),
    };
    const { state } = given(personDecider, registered, later, left, posted);
    expect(personStandingAt(state, at('2011-01-01'))).toEqual({ inOffice: false });
    expect(personStandingAt(state, at('2013-01-01'))).toMatchObject({ inOffice: true, posting: { post: '站长' } });
    expect(personStandingAt(state, at('2015-01-01'))).toMatchObject({ inOffice: true, posting: { post: '副局长' } });
    expect(personStandingAt(state, now)).toMatchObject({ inOffice: false, leftAt: at('2016-05-31') });
  });

  it('is back in office with a post taken up after the departure', () => {
    const back: PersonPosted = { ...posted, occurredAt: at('2017-02-01') };
    const { state } = given(personDecider, registered, posted, left, back);
    expect(personStandingAt(state, now)).toMatchObject({ inOffice: true, posting: { from: at('2017-02-01') } });
  });

  it('has other particulars from a day on, and those of before on the days before', () => {
    given(personDecider, registered).when(change, office).thenHappens(changed);
    given(personDecider, registered, changed).when(change, office).thenHappens();
    given(personDecider).when(change, office).thenRefused('PersonNotRegistered');
    const { state } = given(personDecider, registered, changed);
    expect(state.particulars).toMatchObject({ name: '陈某某', birthYear: 1970 });
    expect(particularsAt(state, at('2014-01-01'))).toMatchObject({ name: '陈某' });
    expect(particularsAt(state, now)).toMatchObject({ name: '陈某某' });
    given(personDecider, registered, changed).when(register, office).thenHappens();
  });

  const commands: PersonCommand[] = [register, change, take, { ...take, occurredAt: at('2017-02-01') }, leave];
  checkDecider(personDecider, {
    commands,
    contexts: [system, office, clerk],
    reaches: ['PersonRegistered', 'PersonPosted', 'PersonLeft', 'PersonParticularsChanged'],
  });
});
