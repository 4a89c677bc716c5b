import { calendarInForce, policyInForce, type Application } from '@taizhang/application';
import {
  addMonths,
  clueSettled,
  localDateOf,
  numberIn,
  type ClueState,
  type Instant,
  type LocalDate,
  type PolicyNumbers,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { cluesSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { clueChannel, clueReceiptStatus } from '../../wording/clues';
import { label, type LabelText } from '../../wording/label';
import { clueRoles, deskRoles, readSeenClues } from '../clue-reading';
import { presentClueRow, type ClueRow } from '../clue-row.presenter';

export type Clues = z.infer<typeof cluesSchema>;
type Group = Clues['groups'][number]['key'];

const groups: readonly (readonly [Group, LabelText])[] = [
  ['overdue', label('逾期', 'Overdue')],
  ['triage', label('待分办', 'To triage')],
  ['approval', label('待审批', 'To be approved')],
  ['underWay', label('在办', 'Under way')],
  ['feedback', label('待反馈', 'Awaiting feedback')],
  ['held', label('暂存待查', 'On hold')],
  ['settled', label('已办结', 'Settled')],
];

function groupOf(state: ClueState, row: ClueRow): Group {
  if (row.mark === 'overdue') return 'overdue';
  if (clueSettled(state)) {
    const owed = state.clocks.resultFeedback !== undefined;
    return owed ? 'feedback' : 'settled';
  }
  switch (state.status) {
    case 'registered':
      return 'triage';
    case 'proposed':
    case 'reported':
      return 'approval';
    case 'held':
      return 'held';
    default:
      return 'underWay';
  }
}

/** Clues of priority and reports under a real name come first, then what ends first. */
const urgency = (row: ClueRow): string =>
  `${row.priority ? 0 : 1}${row.clock?.dueAt ?? '9999'}${row.named ? 0 : 1}${row.receivedOn}${row.clue}`;

/** The day of the month on which clues are gone through, where policy names one. */
function nextReview(numbers: PolicyNumbers, now: Instant): LocalDate | null {
  const day = numberIn(numbers, 'clueReviewDayOfMonth');
  if (day === undefined) return null;
  const today = localDateOf(now);
  const inMonth = (date: LocalDate): LocalDate => `${date.slice(0, 8)}${String(day).padStart(2, '0')}` as LocalDate;
  return inMonth(today) > today ? inMonth(today) : inMonth(addMonths(`${today.slice(0, 8)}01` as LocalDate, 1));
}

const desksOf = ({ reader, unitFullName }: Reading): Clues['desks'] =>
  [...new Set(reader.grants.filter(({ role }) => deskRoles.includes(role)).map(({ unitId }) => unitId))].map(
    (unitId) => ({ unitId, name: unitFullName(unitId) }),
  );

/** What waits for triage and what is under way, as far as the reader may see it; a clerk's receipts. */
export async function findClues(app: Application, ask: PersonalAsk): Promise<Clues> {
  const reading = await openReading(app, ask);
  const { ledger, at, now, point, reader } = reading;
  if (!reader.holds(...clueRoles)) throw notFound();
  const [seen, calendar, numbers] = await Promise.all([
    readSeenClues(reading),
    calendarInForce(app.store, ledger, at),
    policyInForce(app, ledger, localDateOf(now), at),
  ]);
  const whole = seen.filter(({ sight }) => sight === 'whole');
  const people = await readPeople(reading, { personIds: whole.flatMap(({ state }) => state.officers) });
  const placed = whole.map(({ state }) => {
    const row = presentClueRow(reading, calendar, state, people);
    return { row, group: groupOf(state, row) };
  });
  placed.sort((a, b) => (urgency(a.row) < urgency(b.row) ? -1 : 1));
  return {
    point,
    groups: groups.map(([key, text]) => ({
      key,
      label: text,
      rows: placed.filter(({ group }) => group === key).map(({ row }) => row),
    })),
    receipts: seen
      .filter(({ sight }) => sight === 'receipt')
      .map(({ state }) => ({
        clue: state.clueId as string,
        receivedOn: localDateOf(state.receivedAt as Instant),
        channel: clueChannel(state.channel ?? 'letter'),
        status: clueReceiptStatus(state),
      })),
    count: whole.length,
    nextReviewOn: nextReview(numbers, now),
    desks: point.historical ? [] : desksOf(reading),
  };
}
