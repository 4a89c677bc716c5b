import { given } from '@taizhang/testing/given-when-then';
import { china2017 } from '../time/china-2017.features';
import { caseAgenda, type CaseSlice } from './case.agenda';
import { caseDecider } from './case.decide';
import type { CaseEvent } from './case.events';
import { noCase } from './case.state';
import { at, byEngine, byLeader, close, policy2017, until, wang, bySupervisor } from './case.features';

const slice: CaseSlice = { calendar: china2017, policy: policy2017, owesAccountability: false };
const stateAfter = (last: CaseEvent['type']) => given(caseDecider, ...until(last)).state;
const lines = (last: CaseEvent['type'], more: Partial<CaseSlice> = {}): string[] =>
  caseAgenda(stateAfter(last), { ...slice, ...more }).map(({ key, dueAt, by }) => `${by} ${key} ${dueAt ?? 'no date'}`);

describe('the agenda of a case [R-096, R-097]', () => {
  it('reminds before the last day of the examination and chases after it', () => {
    expect(lines('ExaminationTeamAssigned')).toEqual([
      'engine remind:examination:5:2018-01-25 2018-01-18T01:00:00.000Z',
      'engine remind:examination:1:2018-01-25 2018-01-24T01:00:00.000Z',
      'engine chase:examination:1:2018-01-25 2018-01-26T01:00:00.000Z',
      'person concludeExamination:2017-10-27 2018-01-25T16:00:00.000Z',
    ]);
  });

  it('gives each stage its owner: the lead, the panel, the decision-maker, the office', () => {
    const owner = (last: CaseEvent['type']) =>
      caseAgenda(stateAfter(last), slice)
        .filter(({ by }) => by === 'person')
        .map(({ act, owner: who }) => [act, who?.personId ?? who?.role]);
    expect(owner('CaseFiled')).toEqual([['assignTeam', 'caseSupervisor']]);
    expect(owner('ExaminationTeamAssigned')).toEqual([['concludeExamination', wang]]);
    expect(owner('ExaminationConcluded')).toEqual([['acceptAdjudication', 'caseSupervisor']]);
    expect(owner('AdjudicationConcluded')).toEqual([['approveDecision', 'leader']]);
    expect(owner('DecisionApproved')).toEqual([
      ['serveDecision', 'caseSupervisor'],
      ['reportExecution', 'caseSupervisor'],
    ]);
    expect(owner('ExecutionReported')).toEqual([['closeCase', 'caseSupervisor']]);
  });

  it('has no clock while the case is suspended, and keeps the work without a date', () => {
    const { state } = given(caseDecider, ...until('ExaminationTeamAssigned')).when(
      { type: 'SuspendCase', reason: '当事人住院' },
      byLeader('2017-11-08'),
    );
    expect(caseAgenda(state, slice).map(({ by, dueAt }) => [by, dueAt])).toEqual([['person', null]]);
  });

  it('leaves out reminders of a day that is past, and what was sent', () => {
    expect(lines('ExaminationTeamAssigned', { now: at('2018-02-01') })).toEqual([
      'engine chase:examination:1:2018-01-25 2018-01-26T01:00:00.000Z',
      'person concludeExamination:2017-10-27 2018-01-25T16:00:00.000Z',
    ]);
    const [first] = caseAgenda(stateAfter('ExaminationTeamAssigned'), slice);
    const remind = {
      type: 'RemindOfClock',
      name: { clock: 'examination' },
      reminder: 5,
      dueAt: first!.dueAt!,
    } as const;
    const sent = given(caseDecider, ...until('ExaminationTeamAssigned')).when(remind, byEngine('2018-01-18'));
    expect(caseAgenda(sent.state, slice).map(({ key }) => key)).not.toContain(first!.key);
    given(caseDecider, ...until('ExaminationTeamAssigned'))
      .when(remind, byEngine('2018-01-17'))
      .thenRefused('NotDueYet');
    given(caseDecider, ...until('ExaminationTeamAssigned'))
      .when(remind, bySupervisor('2018-01-18'))
      .thenRefused('EngineOnly');
  });

  it('owes the accountability that the plan asks for from the filing on, and again until it is opened [R-071]', () => {
    const owing = caseAgenda(stateAfter('CaseFiled'), { ...slice, owesAccountability: true });
    expect(owing[0]).toMatchObject({ key: 'openAccountability', by: 'engine', dueAt: at('2017-10-27') });
    expect(lines('CaseFiled').join()).not.toContain('openAccountability');
  });

  it('is empty before filing and after the archive', () => {
    expect(caseAgenda(noCase, slice)).toEqual([]);
    const { state } = given(caseDecider, ...until('ExecutionReported')).when(close, bySupervisor('2018-01-04'));
    expect(caseAgenda(state, slice)).toEqual([]);
  });
});
