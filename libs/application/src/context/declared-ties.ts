import { hasInterestIn, type LedgerId, type PersonId, type PersonState, type UnitId } from '@taizhang/domain';
import type { Application } from '../application';
import type { UnitTree } from './unit-tree';

/** Whom and what a matter concerns. */
export interface Parties {
  readonly persons: readonly PersonState[];
  /** Units concerned as such, and those in which the persons concerned are posted. */
  readonly unitIds: readonly UnitId[];
}

/** What was declared that binds persons to each other, or to units. */
export interface DeclaredTies {
  /** Either named the other as a near relative in a declaration. A namesake is kept off too: somebody else can do the work. */
  related(a: PersonState, b: PersonState): boolean;
  /** He has declared an interest in one of the parties, or one of them in him. */
  interested(person: PersonState, parties: Parties): boolean;
}

/** Read once for everybody whom a command names and everybody whom the matter concerns. */
export async function declaredTies(
  app: Application,
  ledger: LedgerId,
  personIds: readonly PersonId[],
  tree: UnitTree,
): Promise<DeclaredTies> {
  const [declarations, interests] = await Promise.all([
    app.reads.declarations(ledger, { personIds, withItems: true }),
    app.reads.interests(ledger, { personIds }),
  ]);
  const relatives = new Map<PersonId, Set<string>>();
  for (const { state } of declarations) {
    for (const { who } of state.form?.items ?? []) {
      if (who.kind !== 'relative' || state.personId === undefined) continue;
      relatives.set(state.personId, (relatives.get(state.personId) ?? new Set()).add(who.name));
    }
  }
  const named = (by: PersonState, other: PersonState): boolean =>
    by.particulars !== undefined &&
    other.particulars !== undefined &&
    relatives.get(by.particulars.personId)?.has(other.particulars.name) === true;
  return {
    related: (a, b) => named(a, b) || named(b, a),
    interested: ({ particulars }, { persons, unitIds }) =>
      particulars !== undefined &&
      hasInterestIn(
        particulars,
        {
          personIds: persons.flatMap((each) => each.particulars?.personId ?? []),
          names: persons.flatMap((each) => each.particulars?.name ?? []),
          unitIds: [...new Set(unitIds.flatMap((unitId) => tree.upwards(unitId)))],
        },
        interests,
      ),
  };
}
