import { given, type Happened } from '@taizhang/testing/given-when-then';
import { localDate, type AgendaItem } from '../kernel';
import { at, byEngine } from '../kernel/acting.features';
import { samplePlan } from '../plan/sample-plan.features';
import { publishYear } from '../time';
import { china2017, year2018 } from '../time/china-2017.features';
import { participationAgenda } from './participation.agenda';
import type { ParticipationFacts } from './participation.context';
import { participationDecider } from './participation.decide';
import type { ParticipationEvent } from './participation.events';
import {
  ann,
  atIssue,
  atTheEnd,
  campaignEnds,
  deadlineOf,
  declareBy,
  inSelfInspection,
  inUnit,
  issuedAt,
  meetingBy,
  meetingHeld,
  running,
  selfInspectionOpens,
  started,
} from './participation.features';

type Story = readonly Happened<ParticipationEvent>[];
const agenda = (facts: ParticipationFacts, story: Story, calendar = china2017): readonly AgendaItem[] =>
  participationAgenda(given(participationDecider, ...story).state, inUnit(byEngine(issuedAt), facts, calendar));
const dues = (by: 'engine' | 'person', facts: ParticipationFacts, story: Story) =>
  Object.fromEntries(
    agenda(facts, story)
      .filter((item) => item.by === by)
      .map(({ key, dueAt }) => [key, dueAt]),
  );

describe("what the engine does in a unit's part", () => {
  it('begins with the deadlines that run from the issue', () =>
    expect(dues('engine', atIssue, [started])).toEqual({ 'setDeadlines:meeting': issuedAt, conclude: null }));
  it('sets the deadlines of a phase and asks for declarations when it opens', () =>
    expect(dues('engine', inSelfInspection, [started])).toEqual({
      'setDeadlines:meeting': issuedAt,
      'setDeadlines:declare': selfInspectionOpens,
      'setDeadlines:sign': selfInspectionOpens,
      'setDeadlines:verify': selfInspectionOpens,
      askDeclarations: selfInspectionOpens,
      conclude: null,
    }));
  it('opens a ladder at the deadline of every duty that is not met', () =>
    expect(dues('engine', inSelfInspection, running)).toEqual({
      'openEscalation:meeting.1': meetingBy,
      'openEscalation:declare.1': declareBy,
      'openEscalation:sign.1': declareBy,
      'openEscalation:verify.1': declareBy,
      conclude: null,
    }));
  it('opens a ladder for a periodic return that is not sent by its day, and does not conclude while more may come [R-081]', () => {
    const deadline = deadlineOf('meeting', issuedAt);
    const returns = [{ duty: 'progress@2017-08', deadline, ladder: 'unitDuty' }];
    const items = dues('engine', { ...atTheEnd, returns }, [...running, meetingHeld]);
    expect(items).toMatchObject({ 'openEscalation:progress@2017-08.1': deadline.dueAt, conclude: null });
    expect(dues('engine', { ...atTheEnd, returnsToCome: true }, [...running, meetingHeld])).toEqual({ conclude: null });
    expect(dues('engine', atTheEnd, [...running, meetingHeld])).toEqual({ conclude: campaignEnds });
    const open = { ...atTheEnd, returns, openEscalations: [{ duty: 'progress@2017-08', cycle: 1 }] };
    expect(dues('engine', open, [...running, meetingHeld])).toEqual({ conclude: null });
  });
  it('opens none for a duty that is met, that has a ladder open, or that has none in the plan', () => {
    const facts: ParticipationFacts = {
      ...inSelfInspection,
      counts: { ...inSelfInspection.counts, submitted: 8 },
      openEscalations: [{ duty: 'sign', cycle: 1 }],
      cycles: { sign: 1 },
    };
    const { ladder: _, ...unescalated } = samplePlan.declaration.verify;
    const plan = { ...samplePlan, declaration: { ...samplePlan.declaration, verify: unescalated } };
    const { state } = given(participationDecider, ...running, meetingHeld);
    const acts = participationAgenda(state, { ...inUnit(byEngine(issuedAt), facts), plan }).map(({ act }) => act);
    expect(acts).not.toContain('openEscalation');
  });
  it('counts the next cycle when a ladder was stopped and the duty is still owed', () =>
    expect(dues('engine', { ...inSelfInspection, cycles: { declare: 1 } }, running)).toHaveProperty([
      'openEscalation:declare.2',
    ]));
  it('takes up every owed withdrawal', () =>
    expect(
      dues(
        'engine',
        { ...inSelfInspection, owedWithdrawals: [{ personId: ann, item: 'i1', submittedAt: declareBy }] },
        running,
      ),
    ).toMatchObject({ 'startWithdrawal:ann.i1': declareBy }));
  it('derives a provisional deadline again as soon as the year is known, and not before', () => {
    const story: Story = [
      started,
      {
        type: 'DeadlineSet',
        schema: 1,
        payload: { duty: 'declare', deadline: deadlineOf('declare', at('2017-12-25')) },
      },
    ];
    const rederivals = (calendar = china2017) =>
      agenda(inSelfInspection, story, calendar).filter(({ act }) => act === 'rederive');
    expect(rederivals()).toEqual([]);
    expect(rederivals(publishYear(china2017, 2018, year2018))).toMatchObject([
      { key: 'rederive:declare:cn@2:2018-01-10', dueAt: at('2017-12-25'), input: { duty: 'declare' } },
    ]);
  });
  it('concludes at the last closing once nothing is owed', () =>
    expect(dues('engine', atTheEnd, [...running, meetingHeld])).toEqual({ conclude: campaignEnds }));
  it('ends with the conclusion', () =>
    expect(
      agenda(atTheEnd, [
        ...running,
        meetingHeld,
        { type: 'ParticipationConcluded', schema: 1, payload: { duties: 4 } },
      ]),
    ).toEqual([]));
});

describe("what people owe in a unit's part", () => {
  it('is the duties of the unit, the missing declarations, and papers that lie with somebody', () => {
    const items = agenda(inSelfInspection, running).filter(({ by }) => by === 'person');
    expect(items).toMatchObject([
      { key: 'reportDuty:meeting', dueAt: meetingBy, owner: { unitId: 'unit-a', role: 'coordinator' } },
      { key: 'declare', dueAt: declareBy, owner: { role: 'coordinator' }, input: { missing: 2 } },
      { key: 'sign', dueAt: declareBy, owner: { role: 'unitHead' }, input: { waiting: 1 } },
      { key: 'verify', dueAt: declareBy, owner: { role: 'commissionOffice' }, input: { waiting: 3 } },
    ]);
  });
  it('does not lie with a signer while no paper has arrived', () =>
    expect(
      dues(
        'person',
        { ...inSelfInspection, counts: { ...inSelfInspection.counts, submitted: 5, verified: 5 } },
        running,
      ),
    ).not.toHaveProperty('sign'));
  it('includes the decision on an extension, by the commission office', () => {
    const requested: ParticipationEvent = {
      type: 'ExtensionRequested',
      schema: 1,
      payload: { duty: 'declare', to: localDate('2017-09-15'), reason: 'abroad' },
    };
    const refused: ParticipationEvent = {
      type: 'ExtensionRefused',
      schema: 1,
      payload: { duty: 'declare', reason: 'no' },
    };
    const key = 'decideExtension:declare:2017-09-15';
    expect(dues('person', inSelfInspection, [...running, requested])).toMatchObject({ [key]: declareBy });
    expect(dues('person', inSelfInspection, [...running, requested, refused])).not.toHaveProperty([key]);
  });
});
