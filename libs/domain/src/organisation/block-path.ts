import type { UnitId } from '../kernel';

/** Where the block parent of a unit is looked up; null at the top, undefined for a unit that is not known. */
export type BlockParentOf = (unit: UnitId) => UnitId | null | undefined;

/** A unit and all above it by block parents, nearest first. A circle ends where it would begin again. */
export function blockPath(unit: UnitId, blockParentOf: BlockParentOf): readonly UnitId[] {
  const path: UnitId[] = [];
  for (let at: UnitId | null | undefined = unit; at && !path.includes(at); at = blockParentOf(at)) path.push(at);
  return path;
}
