import type { Acting, PersonId } from '../kernel';
import type { PolicyNumbers } from '../policy/policy-numbers';
import type { WorkCalendar } from '../time';

/** What other streams say about a person who is to work on a clue. */
export interface CandidateFacts {
  readonly personId: PersonId;
  /** Holds the case officer's role over the unit that keeps the clue. */
  readonly officer: boolean;
  /** Is posted in the unit that the clue concerns. */
  readonly ofConcernedUnit: boolean;
  /** He or a person concerned named the other as a relative in a declaration. */
  readonly declaredRelative: boolean;
  /** He declared an interest in a person or a unit concerned, or a person concerned in him. */
  readonly declaredInterest: boolean;
}

/** What a decision about a clue rests on, beside its own stream. Plain JSON. */
export interface ClueContext extends Acting {
  readonly calendar: WorkCalendar;
  /** In force on the day of the act: a rule of a later day gives no clock. */
  readonly numbers: PolicyNumbers;
  /** A person concerned heads the unit that keeps the clue, or a unit above it. */
  readonly aboutOwnHead: boolean;
  /** Of everybody whom the command names as officer or member. */
  readonly candidates: readonly CandidateFacts[];
  /** Of the person to whom an inquiry goes: he is the head of his own party organisation. */
  readonly partyHeads: readonly PersonId[];
  /** For a merger: the clue that it would be read with can take it in. */
  readonly mergeTarget?: 'fits' | 'unfit';
}
