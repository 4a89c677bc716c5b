import { instant } from '../kernel';
import { china2017 } from '../time/china-2017.features';
import { clueAgenda } from './clue.agenda';
import {
  approved,
  assigned,
  at,
  byClerk,
  byEngine,
  byLeader,
  bySupervisor,
  calendar,
  classified,
  endOf,
  letterSent,
  li,
  numbers2017,
  numbers2020,
  proposed,
  register,
  registered,
  stateAfter,
  story,
  verified,
  verifying,
  type Act,
} from './clue.features';

const agenda = (acts: readonly Act[]) => clueAgenda(stateAfter(...acts), { calendar, numbers: numbers2017 });
const engineItems = (acts: readonly Act[]) => agenda(acts).filter(({ by }) => by === 'engine');
const owed = (acts: readonly Act[]) =>
  agenda(acts).flatMap(({ by, act, dueAt, owner }) => (by === 'person' ? [{ act, dueAt, role: owner?.role }] : []));

describe('the agenda of a clue', () => {
  it('reminds three working days before a clock ends and chases on the working day after [R-097]', () => {
    expect(engineItems([registered]).map(({ key, dueAt }) => ({ key, dueAt }))).toEqual([
      { key: 'remind:proposal:2017-09-19', dueAt: instant('2017-09-14T01:00:00.000Z') },
      { key: 'chase:proposal:2017-09-19', dueAt: instant('2017-09-20T01:00:00.000Z') },
    ]);
  });

  it('leaves out what was sent, and what was skipped because its time was past [R-097]', () => {
    const send = (kind: 'remind' | 'chase', day: string): Act => [
      { type: 'SendClueReminder', kind, clock: 'proposal', dueAt: endOf('2017-09-19') },
      byEngine(day),
    ];
    expect(engineItems([registered, send('remind', '2017-09-14')]).map(({ key }) => key)).toEqual([
      'chase:proposal:2017-09-19',
    ]);
    const late = send('remind', '2017-09-25');
    expect(story(registered, late).map((each) => ('event' in each ? each.event.type : each.type))).toEqual([
      'ClueRegistered',
      'ClueReminderSkipped',
    ]);
    expect(engineItems([registered, late, send('chase', '2017-09-25')])).toEqual([]);
  });

  it('speaks of nothing where policy gives the engine no number', () =>
    expect(clueAgenda(stateAfter(registered), { calendar, numbers: {} }).filter(({ by }) => by === 'engine')).toEqual(
      [],
    ));

  it('says at each step who owes what by when [R-096]', () => {
    expect(owed([registered])).toEqual([{ act: 'classifyClue', dueAt: endOf('2017-09-19'), role: 'caseSupervisor' }]);
    expect(owed(classified)[0]).toMatchObject({ act: 'proposeDisposal', dueAt: endOf('2017-09-19') });
    expect(owed(proposed('hold'))).toEqual([{ act: 'approveDisposal', dueAt: endOf('2017-09-14'), role: 'leader' }]);
    expect(owed(approved('talkInquiry'))).toEqual([{ act: 'assignClue', dueAt: null, role: 'caseSupervisor' }]);
    expect(owed(assigned('talkInquiry'))).toEqual([{ act: 'openInquiry', dueAt: null, role: 'caseOfficer' }]);
    expect(owed(letterSent)).toEqual([{ act: 'answerInquiry', dueAt: endOf('2017-10-10'), role: 'caseOfficer' }]);
    expect(owed(verifying)).toEqual([{ act: 'concludeVerification', dueAt: endOf('2017-11-15'), role: 'caseOfficer' }]);
    expect(owed(verified)).toEqual([{ act: 'decideResult', dueAt: null, role: 'leader' }]);
    expect(owed(approved('hold'))).toEqual([
      { act: 'reviewHeldClue', dueAt: endOf('2017-12-20'), role: 'caseSupervisor' },
    ]);
    expect(agenda(letterSent).find(({ act }) => act === 'answerInquiry')?.owner?.personId).toBe(li);
  });

  it('is empty once a clue is closed, unless a reporter is still to be told [R-057]', () => {
    expect(agenda(approved('close'))).toEqual([]);
    const settled: readonly Act[] = [
      ...proposed('close'),
      [{ type: 'ApproveClueDisposal', way: 'close' }, byLeader('2017-09-12', { numbers: numbers2020 })],
    ];
    expect(owed(settled)).toEqual([{ act: 'informReporter', dueAt: endOf('2017-10-09'), role: 'caseSupervisor' }]);
  });

  it('counts a provisional clock again when the year is published', () => {
    const unpublished = (day: string) => bySupervisor(day, { calendar: china2017 });
    const late: readonly Act[] = [
      [{ ...register, receivedAt: at('2017-12-20') }, byClerk('2017-12-20', { calendar: china2017 })],
      [
        { type: 'ClassifyClue', problemClass: '其他', jurisdiction: 'elsewhere', priority: false },
        unpublished('2017-12-27'),
      ],
    ];
    const slice = { calendar, numbers: {} };
    const [moved] = clueAgenda(stateAfter(...late), slice).filter(({ by }) => by === 'engine');
    expect(moved).toMatchObject({ act: 'rederiveClueClocks', key: 'rederive:forward:cn@2' });
    const again = stateAfter(...late, [{ type: 'RederiveClueClocks' }, byEngine('2017-12-28')]);
    expect(again.clocks.forward?.deadline).toMatchObject({ provisional: false, dueAt: endOf('2018-01-04') });
    expect(clueAgenda(again, slice).filter(({ by }) => by === 'engine')).toEqual([]);
  });
});
