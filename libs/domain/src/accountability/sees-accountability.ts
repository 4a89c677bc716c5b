import type { PersonId, UnitId } from '../kernel';
import type { AccountabilityRule } from '../plan/accountability.types';
import type { Role } from '../plan/plan.types';
import type { AccountabilityState } from './accountability.state.types';

/**
 * The compartment of an accountability: those who work on it, those who settle it, who manages cases. Whoever works on
 * cases sees that of a case only if he is on its team; nobody sees one in which he is a subject.
 * `covers` says whether the person holds one of some roles over a unit; `team` are the investigators of the case.
 */
export function seesAccountability(
  { handlingUnitId, source, tracks }: Pick<AccountabilityState, 'handlingUnitId' | 'source' | 'tracks'>,
  rule: AccountabilityRule,
  person: PersonId,
  covers: (unit: UnitId, ...roles: readonly Role[]) => boolean,
  team: readonly PersonId[],
): boolean {
  const subject = tracks.some(({ subject: on }) => on?.kind === 'person' && on.personId === person);
  if (subject || handlingUnitId === undefined) return false;
  const { investigators, superior } = rule.handling;
  const inCompartment =
    source?.kind === 'case' ? investigators.filter((role) => role !== 'caseOfficer') : investigators;
  const approvers = rule.tracks.flatMap(({ concludedBy, waivedBy }) => [concludedBy, waivedBy]);
  const roles = new Set<Role>(['caseSupervisor', superior, ...inCompartment, ...approvers]);
  return team.includes(person) || covers(handlingUnitId, ...roles);
}
