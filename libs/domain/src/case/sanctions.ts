import type { LocalDate } from '../kernel';
import { numberIn, type PolicyNumbers } from '../policy/policy-numbers';
import { addMonths } from '../time';

/**
 * Instruments of a decision. Party sanctions exist throughout; administrative sanctions (行政处分) by order 495 and, for the
 * staff of institutions, order 18; government sanctions (政务处分) from the Supervision Law on, never before. [B5]
 */
export const partySanctions = [
  'partyWarning',
  'partySeriousWarning',
  'partyRemoval',
  'partyProbation',
  'partyExpulsion',
] as const;
export const administrativeSanctions = [
  'adminWarning',
  'adminDemerit',
  'adminMajorDemerit',
  'adminDemotion',
  'adminRemoval',
  'adminDismissal',
] as const;
export const governmentSanctions = [
  'governmentWarning',
  'governmentDemerit',
  'governmentMajorDemerit',
  'governmentDemotion',
  'governmentRemoval',
  'governmentDismissal',
] as const;
export const sanctionKinds = [...partySanctions, ...administrativeSanctions, ...governmentSanctions] as const;
export type SanctionKind = (typeof sanctionKinds)[number];

export interface ImposedSanction {
  readonly kind: SanctionKind;
  /** Its effect runs from the day of approval. */
  readonly from: LocalDate;
  /** Last day of the effect; absent where the policy gives no period, as for dismissal. */
  readonly until?: LocalDate;
  readonly months?: number;
}

const isOf = (kinds: readonly string[], kind: SanctionKind): boolean => kinds.includes(kind);
export const isPartySanction = (kind: SanctionKind): boolean => isOf(partySanctions, kind);

/** Whether the policy of that day knows the family of the sanction: `partySanctions`, `administrativeSanctions`, `governmentSanctions`. */
export function sanctionExists(kind: SanctionKind, numbers: PolicyNumbers): boolean {
  const family = isPartySanction(kind)
    ? 'partySanctions'
    : isOf(administrativeSanctions, kind)
      ? 'administrativeSanctions'
      : 'governmentSanctions';
  return numbers[family] === true;
}

/** The sanction with its effect period, counted from the day of approval by the policy's months. */
export function imposed(kind: SanctionKind, on: LocalDate, numbers: PolicyNumbers): ImposedSanction {
  const months = numberIn(numbers, `${kind}Months`);
  return { kind, from: on, ...(months !== undefined && { months, until: addMonths(on, months) }) };
}
