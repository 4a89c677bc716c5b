import { checkDecider, given } from '@taizhang/testing/given-when-then';
import {
  acting,
  appointments,
  at,
  bureau,
  chief,
  discipline,
  head,
  leader,
  matter,
  officer,
  ofFinding,
  openedCase,
  openedFinding,
  openForCase,
  openForFinding,
  opening,
  party,
  plan,
  station,
} from './accountability.features';
import { accountabilityAgenda } from './accountability.agenda';
import { accountabilityDecider } from './accountability.decide';
import type { AccountabilityEvent, OpenedTrack } from './accountability.events';
import { gateTracks } from './accountability.state';
import { coveringRule, tracksOwed } from './covering-rule';
import { writesOfOpening } from './joined-writes';
import { personId } from '../kernel';

const tracksOf = (event: typeof openedCase): readonly OpenedTrack[] => event.payload.tracks;
const subjects = (event: typeof openedCase) =>
  tracksOf(event).map(({ track, subject, handledBy }) => [
    track,
    subject === undefined ? 'unnamed' : subject.kind === 'person' ? subject.personId : subject.organisation,
    handledBy,
  ]);
const openedWith = (command = openForCase, change = {}) => {
  const { decision } = given(accountabilityDecider).when(command, opening(change));
  return decision.accepted ? (decision.events[0] as typeof openedCase) : undefined;
};

describe('opening an accountability for a case (一案三查) [R-070, R-071, R-072]', () => {
  it('opens a track on the party concerned, on the head of the party organisation and on the head of the discipline body', () => {
    expect(subjects(openedCase)).toEqual([
      ['party', party, 'handling'],
      ['partyHead', head, 'handling'],
      ['disciplineHead', discipline, 'handling'],
    ]);
  });

  it('gives each track its deadline by the calendar in force', () => {
    expect(tracksOf(openedCase)[0]?.deadline).toMatchObject({
      dueAt: '2017-11-13T16:00:00.000Z',
      budget: { amount: 20, unit: 'workingDays' },
      provisional: false,
    });
  });

  it('holds the gate of the case, and opens every track, in the same append', () => {
    const id = openForCase.accountabilityId;
    expect(writesOfOpening([openedCase]).map(({ stream, events }) => [stream, events.map(({ type }) => type)])).toEqual(
      [
        [`accountabilityTrack/${id}/party`, ['TrackOpened']],
        [`accountabilityTrack/${id}/partyHead`, ['TrackOpened']],
        [`accountabilityTrack/${id}/disciplineHead`, ['TrackOpened']],
        [`caseGate/${matter}`, ['GateHeld']],
      ],
    );
  });

  it('opens one track for each of several parties', () => {
    const many = openedWith({ ...openForCase, parties: [party, personId('p-second')] });
    expect(many && subjects(many).slice(0, 2)).toEqual([
      ['party.p-party', party, 'handling'],
      ['party.p-second', 'p-second', 'handling'],
    ]);
  });

  it('takes the next holder above where the unit itself has none, and leaves a track unnamed where nobody is found', () => {
    const withoutHead = openedWith(openForCase, { appointments: appointments.slice(1) });
    expect(withoutHead && subjects(withoutHead)[1]).toEqual(['partyHead', chief, 'superior']);
    const nobody = openedWith(openForCase, { appointments: [] });
    expect(nobody && subjects(nobody)[1]).toEqual(['partyHead', 'unnamed', 'handling']);
  });

  it("hands a track on the handling body's own leader to the superior commission [R-018]", () => {
    const own = openedWith({ ...openForCase, unitId: bureau }, { path: [bureau] });
    expect(own && subjects(own)[1]).toEqual(['partyHead', chief, 'superior']);
  });

  it('is opened once however often it is asked for', () => {
    given(accountabilityDecider, openedCase).when(openForCase, opening()).thenHappens();
  });

  it('is refused for a case that is closed, and for one that is not there', () => {
    given(accountabilityDecider)
      .when(openForCase, opening({ caseStanding: 'closed' }))
      .thenRefused('CaseGatePassed');
    given(accountabilityDecider)
      .when(openForCase, opening({ caseStanding: 'none' }))
      .thenRefused('NotFound');
  });

  it('is refused where no rule of the plan covers it', () => {
    const without = { ...plan, accountability: [] };
    given(accountabilityDecider)
      .when(openForCase, opening({ plan: without }))
      .thenRefused('AccountabilityNotCovered');
    expect(tracksOwed(without, { matter: 'case' })).toEqual([]);
    expect(tracksOwed(plan, { matter: 'case' })).toEqual(['party', 'partyHead', 'disciplineHead']);
  });

  it('is opened by the engine or by those who handle cases, and never by the party concerned', () => {
    const by = (roles: Parameters<typeof acting>[1], person = officer) =>
      opening(acting(person, roles, at('2017-10-16')));
    given(accountabilityDecider)
      .when(openForCase, by(['coordinator']))
      .thenRefused('Forbidden');
    given(accountabilityDecider)
      .when(openForCase, by(['caseOfficer'], party))
      .thenRefused('TrackSubjectIsYou');
    expect(given(accountabilityDecider).when(openForCase, by(['caseOfficer'])).state.status).toBe('open');
  });
});

describe('opening one for a finding against a unit (一案双究) [R-073, R-106]', () => {
  it('names nobody by itself, and pursues the duties of both organisations', () => {
    expect(subjects(openedFinding)).toEqual([
      ['responsible', 'unnamed', 'handling'],
      ['mainDuty', 'party', 'handling'],
      ['supervisoryDuty', 'discipline', 'handling'],
    ]);
    expect(writesOfOpening([openedFinding]).map(({ stream }) => stream.split('/')[0])).toEqual([
      'accountabilityTrack',
      'accountabilityTrack',
      'accountabilityTrack',
    ]);
  });

  it("goes to the superior where the organisation is the handling body's own", () => {
    const own = openedWith({ ...openForFinding, unitId: bureau }, { ...ofFinding, path: [bureau] });
    expect(own && subjects(own).map(([, , by]) => by)).toEqual(['handling', 'superior', 'superior']);
  });

  it('says what was found, when a person opens it', () => {
    const office = { ...ofFinding, ...acting(leader, ['commissionOffice'], at('2017-10-16')) };
    given(accountabilityDecider).when(openForFinding, opening(office)).thenRefused('FindingDescriptionMissing');
    const source = { ...openForFinding.source, description: '自查走过场' } as typeof openForFinding.source;
    expect(openedWith({ ...openForFinding, source }, office)?.payload.source).toEqual(source);
  });
});

describe('what a rule covers', () => {
  const [rule] = plan.accountability ?? [];
  const only = (covers: NonNullable<typeof rule>['covers']) => ({ accountability: rule ? [{ ...rule, covers }] : [] });

  it('is everything of its matter where it names no kinds', () => {
    expect(coveringRule(only({ matter: 'case' }), { matter: 'case', kind: 'discipline' })?.key).toBe('ofCases');
    expect(coveringRule(only({ matter: 'case' }), { matter: 'finding', kind: 'delay' })).toBeUndefined();
  });

  it('is nothing that it does not name', () => {
    const grave = only({ matter: 'case', severities: ['grave'] });
    expect(coveringRule(grave, { matter: 'case', severity: 'grave' })?.key).toBe('ofCases');
    expect(coveringRule(grave, { matter: 'case', severity: 'minor' })).toBeUndefined();
    expect(coveringRule(grave, { matter: 'case' })).toBeUndefined();
    const kinds = only({ matter: 'finding', kinds: ['coverUp'] });
    expect(coveringRule(kinds, { matter: 'finding', kind: 'delay' })).toBeUndefined();
  });
});

describe('an open accountability', () => {
  const settled = (track: string): AccountabilityEvent => ({
    type: 'TrackSettled',
    schema: 1,
    payload: { track, settled: 'concluded' },
  });
  const concluded: AccountabilityEvent = { type: 'AccountabilityConcluded', schema: 1, payload: {} };

  it('waits for its open tracks and for no time, until the last is settled', () => {
    const after = (...events: readonly AccountabilityEvent[]) =>
      accountabilityAgenda(given(accountabilityDecider, openedCase, ...events).state);
    expect(after()).toMatchObject([
      { dueAt: null, by: 'engine', input: { open: ['party', 'partyHead', 'disciplineHead'] } },
    ]);
    expect(after(settled('party'))).toMatchObject([{ input: { open: ['partyHead', 'disciplineHead'] } }]);
    const all = [settled('party'), settled('partyHead'), settled('disciplineHead'), concluded];
    expect(after(...all)).toEqual([]);
    const reopened: AccountabilityEvent = { type: 'TrackUnsettled', schema: 1, payload: { track: 'party' } };
    expect(after(...all, reopened)).toMatchObject([{ input: { open: ['party'] } }]);
  });

  it('tells the gate of each track and whom it is about', () => {
    const { state } = given(accountabilityDecider, openedCase, settled('party'));
    expect(gateTracks(state).map(({ track, status }) => [track, status])).toEqual([
      ['party', 'concluded'],
      ['partyHead', 'open'],
      ['disciplineHead', 'open'],
    ]);
    expect(gateTracks(state)[1]?.subject).toEqual({ kind: 'person', personId: head, unitId: station });
    expect(gateTracks(given(accountabilityDecider).state)).toEqual([]);
  });
});

describe('the decider of accountabilities', () => {
  checkDecider(accountabilityDecider, {
    commands: [openForCase, { ...openForCase, parties: [] }],
    contexts: [opening(), opening({ caseStanding: 'closed' })],
    reaches: ['AccountabilityOpened'],
  });
});
