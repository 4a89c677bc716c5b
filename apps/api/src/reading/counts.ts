import type { UnitCounts } from '@taizhang/persistence';
import type { UnitId } from '@taizhang/domain';

export type Counts = Omit<UnitCounts, 'unitId'>;

export const noCounts: Counts = {
  asked: 0,
  excluded: 0,
  submitted: 0,
  signed: 0,
  dispatched: 0,
  retained: 0,
  verified: 0,
  cityManaged: 0,
  cityManagedSent: 0,
  pledgesAsked: 0,
  pledgesSigned: 0,
  pledgesFiled: 0,
  pledgesPublicised: 0,
  pledgesWaived: 0,
  pledgingPersons: 0,
};

/** Counts of several units together. */
export const sumOf = (counts: Iterable<Counts>): Counts => {
  const sum = { ...noCounts } as Record<keyof Counts, number>;
  for (const each of counts) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += each[key];
  return sum;
};

export const countsByUnit = (counts: readonly UnitCounts[]): ReadonlyMap<UnitId, Counts> =>
  new Map(counts.map((each) => [each.unitId, each]));

/** Of how many persons a counted duty is asked, and how many still owe it. */
export function debtOf(duty: string, counts: Counts): { readonly left: number; readonly of: number } {
  switch (duty) {
    case 'declare':
      return { left: counts.asked - counts.submitted, of: counts.asked };
    case 'sign':
      return { left: counts.asked - counts.signed, of: counts.asked };
    case 'dispatch':
      return { left: counts.cityManaged - counts.cityManagedSent, of: counts.cityManaged };
    case 'verify':
      return { left: counts.asked - counts.verified, of: counts.asked };
    case 'pledge':
      return { left: counts.pledgesAsked - counts.pledgesSigned, of: counts.pledgesAsked };
    default:
      return { left: 0, of: 0 };
  }
}

/** How many were let off, with a reason each: out of the denominator, and told beside it. */
export const excludedOf = (duty: string, counts: Counts): number =>
  duty === 'pledge' ? counts.pledgesWaived : counts.excluded;

/** Persons whom the campaign reaches: by declarations, by pledges, or by both. */
export const personsOf = (counts: Counts): number => Math.max(counts.asked, counts.pledgingPersons);
