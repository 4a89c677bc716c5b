import type { Acting } from '../kernel';
import type { Role } from '../plan/plan.types';

/** What a decision about a bulletin rests on, beside its own stream. Plain JSON. */
export interface BulletinContext extends Acting {
  readonly plan: { readonly planId: string; readonly version: number };
  /** Who approves bulletins, by the plan. */
  readonly approver: Role;
  /** For an issue only: the number that is next in the series, and what proves the sheet. */
  readonly issuing?: { readonly documentNumber: string; readonly code: string; readonly digest: string };
}
