import {
  caseAgenda,
  localDateOf,
  type CaseState,
  type Instant,
  type PersonId,
  type UnitId,
  type WorkCalendar,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { caseRowSchema } from '@taizhang/contracts';
import type { AnswerPoint } from '../reading/answer-point';
import type { Reading } from '../reading/campaign-reading';
import type { People } from '../reading/people';
import { caseActLabel, caseStage } from '../wording/cases';
import { roleLabel } from '../wording/roles';
import { caseActs } from './case-acts';
import { presentCaseClock, shownClocks } from './case-clock.presenter';

export type CaseRow = z.infer<typeof caseRowSchema>;

/** Whom the case waits for: the first thing that a person owes it. */
function waitingFor(state: CaseState, calendar: WorkCalendar, people: People): CaseRow['waiting'] {
  const [first] = caseAgenda(state, { calendar, policy: {}, owesAccountability: false }).filter(
    ({ by }) => by === 'person',
  );
  if (first === undefined) return null;
  const { personId, role } = first.owner ?? {};
  return {
    act: caseActLabel(first.act),
    person: personId === undefined ? null : people.ref(personId),
    role: role === undefined ? null : roleLabel(role),
  };
}

/** Everybody whom a row or a page of a case names. */
export const personsOf = (state: CaseState): readonly PersonId[] => [
  ...state.personIds,
  ...state.investigators,
  ...state.adjudicators,
  ...state.recused.map(({ personId }) => personId),
  ...state.talks.flatMap(({ personId }) => personId ?? []),
  ...state.decisions.flatMap(({ approvedBy }) => approvedBy ?? []),
  ...(state.filedBy ? [state.filedBy] : []),
];

/** One case without any word of what it is about. */
export function presentCaseRow(
  reading: Reading & { readonly point: AnswerPoint },
  calendar: WorkCalendar,
  state: CaseState,
  people: People,
): CaseRow {
  const { now, reader, unitFullName, point } = reading;
  const [next] = shownClocks(state);
  const clock = next && presentCaseClock(next, now, calendar);
  const [unitId, handlingUnitId] = [state.unitId as UnitId, state.handlingUnitId as UnitId];
  const { status } = state;
  return {
    case: state.caseId as string,
    number: state.number ?? '',
    status: status === 'none' ? 'filed' : status,
    stage: caseStage(status),
    persons: state.personIds.map((person) => people.ref(person)),
    unit: { unitId, name: unitFullName(unitId) },
    handlingUnit: { unitId: handlingUnitId, name: unitFullName(handlingUnitId) },
    filedOn: localDateOf(state.filedAt as Instant),
    waiting: waitingFor(state, calendar, people),
    next: clock ?? null,
    mark: status === 'closed' ? 'done' : state.suspended ? 'suspended' : (clock?.clock.mark ?? 'open'),
    supervised: state.supervisions.some(({ answer }) => answer === undefined),
    may: point.historical ? [] : caseActs(state, reader),
  };
}
