import type { Acting } from '../kernel';

/** `actor` is who declares: for an entry on behalf, whoever signed the paper. */
export interface InterestContext extends Acting {
  /** He is registered in the ledger. */
  readonly personKnown: boolean;
  /** Where a unit is named: there is one. */
  readonly unitKnown: boolean;
}
