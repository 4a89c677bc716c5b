import type { Acting } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { SubstitutionState } from './substitution.state';

/** `roles` are those of whoever acts, over the unit of the substitution. Plain JSON. */
export interface SubstitutionContext extends Acting {
  /** Roles that the person who will be away holds on that very unit. */
  readonly heldRoles: readonly Role[];
  /** The substitute works in the unit, below it, or right above it. */
  readonly substituteIsNear: boolean;
  /** Others, named or approved, in which either of the two stands aside. */
  readonly others: readonly SubstitutionState[];
}
