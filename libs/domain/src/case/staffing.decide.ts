import {
  accept,
  actingPerson,
  holdsRole,
  needsRole,
  reject,
  type Decision,
  type PersonId,
  type Refusal,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import type { AssignTeam, DeclareInterest } from './case.commands';
import type { CaseContext } from './case.context';
import type { CaseEvent } from './case.events';
import type { CaseState } from './case.state.types';
import { needsOpen, needsOther, needsStage, refuse } from './needs-standing';

type Answer = Decision<CaseEvent>;

/** Each is fit for the work: holds the role, is not concerned, has declared no interest. Checked when he is assigned. */
export function needsFit(
  persons: readonly PersonId[],
  role: Role,
  state: CaseState,
  { staff }: CaseContext,
): Refusal | undefined {
  for (const personId of persons) {
    const facts = staff.find((each) => each.personId === personId);
    const recused = state.recused.some((each) => each.personId === personId);
    const conflict = state.personIds.includes(personId)
      ? 'subject'
      : recused
        ? 'declaredInterest'
        : facts?.conflicts[0];
    if (conflict !== undefined) return refuse('CaseStaffConflict', { personId, conflict });
    if (!facts?.roles.includes(role)) return refuse('CaseStaffNotQualified', { personId, role });
  }
  return undefined;
}

export const sameSet = (a: readonly PersonId[], b: readonly PersonId[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));

export const distinct = (persons: readonly PersonId[]): readonly PersonId[] => [...new Set(persons)];

export function assignTeam(command: AssignTeam, state: CaseState, context: CaseContext): Answer {
  const members = distinct(command.members);
  const { lead } = command;
  const refused =
    needsRole(context, 'caseSupervisor', 'leader', 'superiorCommission') ??
    needsOther(state, context) ??
    needsStage(state, 'filed', 'examining', 'examined');
  if (refused !== undefined) return refused;
  if (sameSet(state.team, members) && state.lead === lead) return accept();
  if (members.length < 2) return refuse('CaseTeamTooSmall');
  if (!members.includes(lead)) return refuse('CaseLeadNotInTeam');
  const both = members.find((each) => state.adjudicators.includes(each));
  if (both !== undefined) return refuse('InvestigatorIsAdjudicator', { personId: both });
  return (
    needsFit(members, 'caseOfficer', state, context) ??
    accept({ type: 'ExaminationTeamAssigned', schema: 1, payload: { members, lead } })
  );
}

/** By himself, or recorded by the office; who is concerned, a witness or related leaves the work. */
export function declareInterest(command: DeclareInterest, state: CaseState, context: CaseContext): Answer {
  const { type: _, ...declared } = command;
  const refused = needsOpen(state) ?? needsOther(state, context);
  if (refused !== undefined) return refused;
  const self = actingPerson(context) === declared.personId;
  if (!self && !holdsRole(context, 'caseSupervisor', 'leader', 'superiorCommission'))
    return reject('Forbidden', { needed: 'caseSupervisor, leader' });
  if (state.recused.some(({ personId }) => personId === declared.personId)) return accept();
  return accept({ type: 'InterestDeclared', schema: 1, payload: declared });
}
