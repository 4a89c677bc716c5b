import type { Acting, LocalDate } from '../kernel';

/** What a decision about a zero rests on, beside its own stream. Plain JSON. */
export interface ZeroLedgerContext extends Acting {
  readonly plan: { readonly planId: string; readonly version: number };
  /** The earliest day on which a problem of this unit's own ledger was found; absent: none is listed. */
  readonly firstFoundOn?: LocalDate;
}
