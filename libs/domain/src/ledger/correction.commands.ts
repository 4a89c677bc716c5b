import type { Instant } from '../kernel';

/** The fact happened on another day than was entered; what was entered stays, struck through. */
export type CorrectFactDate = {
  readonly type: 'CorrectFactDate';
  readonly occurredAt: Instant;
  readonly reason: string;
  readonly evidence: string;
};
/** The fact did not happen (作废). */
export type VoidFact = { readonly type: 'VoidFact'; readonly reason: string; readonly evidence: string };
/** What was stated of a fact was wrong; what is left out stands as it was. */
export type CorrectFactContent = {
  readonly type: 'CorrectFactContent';
  readonly content: Readonly<Record<string, string | number | boolean>>;
  readonly occurredAt?: Instant;
  readonly reason: string;
  readonly evidence: string;
};
export type CorrectionCommand = CorrectFactDate | CorrectFactContent | VoidFact;
