import type { PersonId, UnitId } from '../kernel';
import { openInterests, type InterestState } from './interest.state';

/** Whom and what a matter concerns, as interests are held against it. */
export interface ConcernedParties {
  readonly personIds: readonly PersonId[];
  readonly names: readonly string[];
  /** The units concerned, each with those above it: an interest in a whole reaches its parts. */
  readonly unitIds: readonly UnitId[];
}

const named = (state: InterestState | undefined, names: readonly string[]): boolean =>
  state !== undefined &&
  openInterests(state).some(({ about }) => about.kind === 'person' && names.includes(about.name));

/**
 * Whether somebody has declared an interest in one of the parties, or one of them in him. A namesake is kept off too:
 * somebody else can do the work.
 */
export function hasInterestIn(
  { personId, name }: { readonly personId: PersonId; readonly name: string | undefined },
  { personIds, names, unitIds }: ConcernedParties,
  declared: readonly InterestState[],
): boolean {
  const own = declared.find((each) => each.personId === personId);
  if (named(own, names)) return true;
  if (own && openInterests(own).some(({ about }) => about.kind === 'unit' && unitIds.includes(about.unitId)))
    return true;
  if (name === undefined) return false;
  return declared.some((each) => each.personId && personIds.includes(each.personId) && named(each, [name]));
}
