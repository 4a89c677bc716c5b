import type { Acting, PersonId } from '../kernel';

/** What a decision about a hand-in rests on, beside its own stream. Plain JSON. */
export interface HandInContext extends Acting {
  readonly plan: { readonly planId: string; readonly version: number };
  /** Keys of the plan's kinds of gifts; empty where it names none, and then any kind is taken. */
  readonly giftKinds: readonly string[];
  /** Those among the persons named who work in the receiving unit or below it. */
  readonly staff: readonly PersonId[];
  /** Whether the number of the receipt stands in the register of this unit already, on another line. */
  readonly receiptTaken: boolean;
}
