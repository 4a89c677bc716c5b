import type { AgendaItem, Instant, PersonId } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { PolicyNumbers } from '../policy/policy-numbers';
import { lastDayOf, localDateOf, restsOnUnpublishedYear, type Deadline, type WorkCalendar } from '../time';
import { chaseDays, chasesAt, reminderDays, remindsAt, runningClocks, type CaseRunningClock } from './case-clocks';
import type { CaseState, CaseStatus } from './case.state.types';
import { clockKey } from './clock-key';

export type CaseAct =
  | 'openAccountability'
  | 'remindOfClock'
  | 'chaseClock'
  | 'assignTeam'
  | 'concludeExamination'
  | 'acceptAdjudication'
  | 'concludeAdjudication'
  | 'approveDecision'
  | 'serveDecision'
  | 'reportExecution'
  | 'answerSupervision'
  | 'closeCase';
type Item = AgendaItem<CaseAct>;

export interface CaseSlice {
  readonly calendar: WorkCalendar;
  /** Numbers of procedure in force now. */
  readonly policy: PolicyNumbers;
  /** The plan owes accountability tracks, and none is opened yet. */
  readonly owesAccountability: boolean;
  /** Given, it leaves out reminders of a date that is past, as after an outage. */
  readonly now?: Instant;
}

/** Reminders before each last day and chases after it; a chase that was missed in an outage is still sent, once. */
function ofClock(state: CaseState, running: CaseRunningClock, slice: CaseSlice): readonly Item[] {
  const { deadline, clock, of } = running;
  const { calendar, policy, now } = slice;
  const name = { clock, ...(of !== undefined && { of }) };
  const provisionalTo = (dueAt: Instant): boolean => {
    const [from, to] = [localDateOf(dueAt), lastDayOf(deadline.dueAt)].sort() as [
      ReturnType<typeof localDateOf>,
      ReturnType<typeof localDateOf>,
    ];
    return deadline.provisional || restsOnUnpublishedYear(calendar, from, to);
  };
  const item = (act: 'remindOfClock' | 'chaseClock', days: number, dueAt: Instant): Item => ({
    key: clockKey(act === 'remindOfClock' ? 'remind' : 'chase', { ...name, dueAt: deadline.dueAt }, days),
    act,
    dueAt,
    by: 'engine',
    provisional: provisionalTo(dueAt),
    input: { name, dueAt, ...(act === 'remindOfClock' ? { reminder: days } : { chase: days }) },
  });
  const reminders = reminderDays(policy)
    .map((days) => item('remindOfClock', days, remindsAt(deadline, days, calendar)))
    .filter(({ dueAt }) => (dueAt ?? '') > deadline.startedAt && !(now !== undefined && now >= deadline.dueAt));
  const chases = chaseDays(policy).map((days) => item('chaseClock', days, chasesAt(deadline, days, calendar)));
  return [...reminders, ...chases].filter(({ key }) => !state.sent.includes(key));
}

interface Owed {
  readonly act: CaseAct;
  readonly role: Role;
  readonly person?: PersonId | undefined;
  readonly deadline?: Deadline | undefined;
  readonly of?: string;
  readonly since?: Instant | undefined;
}

function owed(state: CaseState): readonly Owed[] {
  const { clocks, lead } = state;
  const [firstOnPanel] = state.panel;
  switch (state.status) {
    case 'none':
    case 'closed':
      return [];
    case 'filed':
      return [{ act: 'assignTeam', role: 'caseSupervisor', since: state.filedAt }];
    case 'examining': {
      const deadline = clocks.examination?.deadline;
      return [{ act: 'concludeExamination', role: 'caseOfficer', person: lead, deadline, since: state.filedAt }];
    }
    case 'examined':
      return [{ act: 'acceptAdjudication', role: 'caseSupervisor', since: state.examinedAt }];
    case 'adjudicating': {
      const deadline = clocks.adjudication?.deadline;
      return [
        { act: 'concludeAdjudication', role: 'adjudicator', person: firstOnPanel, deadline, since: state.acceptedAt },
      ];
    }
    case 'adjudicated':
    case 'decided':
      return afterAdjudication(state);
  }
}

function afterAdjudication(state: CaseState): readonly Owed[] {
  const undecided = state.personIds.filter((each) => !state.decisions.some(({ personId }) => personId === each));
  const items: Owed[] = undecided.map((of) => ({
    act: 'approveDecision',
    role: state.authority === 'superior' ? 'superiorCommission' : 'leader',
    of,
    since: state.adjudicatedAt,
  }));
  for (const { personId: of, outcome, servedAt, reportedAt, serveBy, reportBy, approvedAt } of state.decisions) {
    const role = 'caseSupervisor';
    if (outcome !== 'dismissed' && servedAt === undefined)
      items.push({ act: 'serveDecision', role, of, deadline: serveBy, since: approvedAt });
    if (outcome === 'sanction' && reportedAt === undefined)
      items.push({ act: 'reportExecution', role, of, deadline: reportBy, since: approvedAt });
  }
  if (items.length === 0) items.push({ act: 'closeCase', role: 'caseSupervisor', since: state.adjudicatedAt });
  return items;
}

/** Suspended, the work keeps its place without a date. */
function personItem(state: CaseState, { act, role, person, deadline, of, since }: Owed): Item {
  const due = state.suspended === undefined ? deadline : undefined;
  const { handlingUnitId, caseId } = state;
  return {
    key: [act, ...(of === undefined ? [] : [of]), ...(since === undefined ? [] : [localDateOf(since)])].join(':'),
    act,
    dueAt: due?.dueAt ?? null,
    by: 'person',
    owner: { ...(handlingUnitId && { unitId: handlingUnitId }), ...(person ? { personId: person } : { role }) },
    ...(due && { provisional: due.provisional }),
    input: { caseId, ...(of !== undefined && { of }) },
  };
}

/** In which something may become due. */
export const openCaseStatuses: readonly CaseStatus[] = [
  'filed',
  'examining',
  'examined',
  'adjudicating',
  'adjudicated',
  'decided',
];

/** Everything that will become due for one case; nothing once it is closed and archived. */
export function caseAgenda(state: CaseState, slice: CaseSlice): readonly Item[] {
  if (!openCaseStatuses.includes(state.status)) return [];
  const supervisions = state.supervisions
    .filter(({ answer }) => answer === undefined)
    .map(({ supervisionId, deadline }): Owed => ({
      act: 'answerSupervision',
      role: 'caseSupervisor',
      of: supervisionId,
      deadline,
      since: deadline.startedAt,
    }));
  const { caseId, filedAt } = state;
  const tracks: readonly Item[] =
    slice.owesAccountability && filedAt !== undefined
      ? [{ key: 'openAccountability', act: 'openAccountability', dueAt: filedAt, by: 'engine', input: { caseId } }]
      : [];
  return [
    ...tracks,
    ...runningClocks(state).flatMap((running) => ofClock(state, running, slice)),
    ...[...owed(state), ...supervisions].map((each) => personItem(state, each)),
  ];
}
