import type { PersonId } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { CaseState } from './case.state.types';

type Compartment = Pick<CaseState, 'personIds' | 'team' | 'panel'>;

/** Who manages cases and who decides them. */
const officers: readonly Role[] = ['caseSupervisor', 'leader', 'superiorCommission'];

/**
 * The compartment (隔离组) of a case: the team, the panel once it has accepted, who manages cases and who decides; never
 * one whom it concerns, whatever his roles. For everybody else the case is as if absent.
 * `roles` are those held over the handling unit.
 */
export const seesCase = ({ personIds, team, panel }: Compartment, person: PersonId, roles: readonly Role[]): boolean =>
  !personIds.includes(person) &&
  (team.includes(person) || panel.includes(person) || roles.some((role) => officers.includes(role)));
