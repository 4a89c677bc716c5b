import type { AgendaItem } from '../kernel';
import { calendarReference, lastDayOf, type WorkCalendar } from '../time';
import type { PolicyNumbers } from '../policy/policy-numbers';
import { clockMoves, reminderTimes } from './clue-clock';
import { clueConcluded, clueSettled } from './clue.state';
import type { ClueState, RunningClock } from './clue.state.types';
import type { ClueClock } from './clue-terms';

export type ClueAct =
  | 'remindOfClue'
  | 'rederiveClueClocks'
  | 'classifyClue'
  | 'proposeDisposal'
  | 'approveDisposal'
  | 'forwardClue'
  | 'assignClue'
  | 'openInquiry'
  | 'answerInquiry'
  | 'concludeInquiry'
  | 'startVerification'
  | 'concludeVerification'
  | 'decideResult'
  | 'reviewHeldClue'
  | 'receiveReceipt'
  | 'informReporter';
type Item = AgendaItem<ClueAct>;

export interface ClueSlice {
  readonly calendar: WorkCalendar;
  /** In force now: how long before and after a clock's end the engine speaks. */
  readonly numbers: PolicyNumbers;
}

type Owner = NonNullable<Item['owner']>;
const clocksOf = (state: ClueState): readonly [ClueClock, RunningClock][] =>
  Object.entries(state.clocks) as [ClueClock, RunningClock][];

/** The engine reminds and chases, and does no more by itself. */
const reminders = (state: ClueState, slice: ClueSlice): readonly Item[] =>
  clocksOf(state).flatMap(([clock, running]) =>
    reminderTimes(running, slice)
      .filter(({ kind }) => !running.sent.includes(kind))
      .map(({ kind, at }): Item => ({
        key: `${kind}:${clock}:${lastDayOf(running.deadline.dueAt)}`,
        act: 'remindOfClue',
        dueAt: at,
        by: 'engine',
        provisional: running.deadline.provisional,
        input: { kind, clock, dueAt: running.deadline.dueAt },
      })),
  );

const rederivations = (state: ClueState, { calendar }: ClueSlice): readonly Item[] => {
  const moves = clockMoves(state, { calendar });
  const [first] = moves;
  if (first === undefined) return [];
  const clocks = moves.map(({ clock }) => clock).join('+');
  return [
    {
      key: `rederive:${clocks}:${calendarReference(calendar)}`,
      act: 'rederiveClueClocks',
      dueAt: first.deadline.startedAt,
      by: 'engine',
      input: {},
    },
  ];
};

const keeper = (state: ClueState): Owner => ({
  ...(state.unitId !== undefined && { unitId: state.unitId }),
  role: 'caseSupervisor',
});
const approver = (state: ClueState): Owner => ({ ...keeper(state), role: 'leader' });
const officer = (state: ClueState): Owner => {
  const [first] = state.officers;
  return first === undefined ? keeper(state) : { ...keeper(state), personId: first, role: 'caseOfficer' };
};

function owed(act: ClueAct, owner: Owner, clock?: RunningClock): Item {
  return {
    key: clock === undefined ? act : `${act}:${lastDayOf(clock.deadline.dueAt)}`,
    act,
    dueAt: clock?.deadline.dueAt ?? null,
    by: 'person',
    owner,
    ...(clock !== undefined && { provisional: clock.deadline.provisional }),
    input: {},
  };
}

/** What people owe next, with its clock where policy gives one. */
function step(state: ClueState): readonly Item[] {
  const { clocks } = state;
  switch (state.status) {
    case 'registered':
      if (state.jurisdiction === undefined) return [owed('classifyClue', keeper(state), clocks.proposal)];
      return state.jurisdiction === 'own'
        ? [owed('proposeDisposal', keeper(state), clocks.proposal)]
        : [owed('forwardClue', keeper(state), clocks.forward)];
    case 'proposed':
      return [owed('approveDisposal', approver(state), clocks.approval)];
    case 'inquiry':
      if (state.officers.length === 0) return [owed('assignClue', keeper(state))];
      if (state.inquiry === undefined || state.inquiry.outcome !== undefined)
        return [owed('openInquiry', officer(state))];
      return state.inquiry.form === 'letter' && !state.inquiry.answered
        ? [owed('answerInquiry', officer(state), clocks.answer)]
        : [owed('concludeInquiry', officer(state), clocks.inquiryResult)];
    case 'verification':
      if (state.officers.length === 0 && state.verification === undefined) return [owed('assignClue', keeper(state))];
      return state.verification === undefined
        ? [owed('startVerification', officer(state))]
        : [owed('concludeVerification', officer(state), clocks.verification)];
    case 'reported':
      return [owed('decideResult', approver(state))];
    case 'held':
      return [owed('reviewHeldClue', keeper(state), clocks.review)];
    case 'transferring':
      return [owed('receiveReceipt', keeper(state))];
    default:
      return [];
  }
}

const reporterOwed = (state: ClueState): readonly Item[] =>
  (['acceptanceNotice', 'resultFeedback'] as const).flatMap((clock) => {
    const running = state.clocks[clock];
    const about = clock === 'acceptanceNotice' ? 'acceptance' : 'result';
    if (running === undefined) return [];
    const item = owed('informReporter', keeper(state), running);
    return [{ ...item, key: `informReporter:${about}`, input: { about } }];
  });

/** Everything that will become due for one clue; nothing once it is settled and the reporter told. */
export function clueAgenda(state: ClueState, slice: ClueSlice): readonly Item[] {
  if (state.status === 'none' || clueConcluded(state)) return [];
  return [
    ...reminders(state, slice),
    ...rederivations(state, slice),
    ...(clueSettled(state) ? [] : step(state)),
    ...reporterOwed(state),
  ];
}
