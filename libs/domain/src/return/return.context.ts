import type { Acting } from '../kernel';
import type { Plan, Role } from '../plan/plan.types';
import type { ReturnObligation, ReturnTable } from '../plan/returns.types';
import type { ComputedCell } from './computed-cell';

/** What a decision about a return rests on, beside its own stream. Plain JSON. */
export interface ReturnContext extends Acting {
  readonly plan: Pick<Plan, 'planId' | 'version'>;
  readonly obligation: ReturnObligation;
  readonly table: ReturnTable;
  /** Who signs it, where that is not the head of the unit. */
  readonly signers?: readonly Role[];
  /** Whether the unit's kind owes this return, and its clock has started. */
  readonly owed: boolean;
  /** The unit above that receives it first, by its name and the roles held over it. */
  readonly superior?: { readonly name: string; readonly roles: readonly Role[] };
  /** What the log yields now. */
  readonly computed: readonly ComputedCell[];
}
