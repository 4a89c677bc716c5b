import type { PersonId } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { AppealState } from './appeal.state.types';

const officers: readonly Role[] = ['caseSupervisor', 'leader', 'superiorCommission'];

/**
 * The person himself, the reviewers, who manages cases and who decides; never one of the original staff, whatever his
 * roles. For everybody else the appeal is as if absent. [R-098, B8]
 */
export const seesAppeal = (
  { personId, reviewers }: Pick<AppealState, 'personId' | 'reviewers'>,
  originalStaff: readonly PersonId[],
  person: PersonId,
  roles: readonly Role[],
): boolean =>
  person === personId ||
  (!originalStaff.includes(person) && (reviewers.includes(person) || roles.some((role) => officers.includes(role))));
