import type { UnitNode } from '../../api/shapes';

/** 块: who manages a unit; 条: who directs its business. */
export type Parenthood = 'block' | 'line';

export interface UnitBranch {
  readonly unit: UnitNode;
  readonly below: readonly UnitBranch[];
}

const parentOf = (unit: UnitNode, by: Parenthood): string | null =>
  by === 'block' ? unit.blockParent : unit.lineParent;

/** The units as trees by one kind of parents; whose parent is not among them begins a tree. A circle ends where it closes. */
export function unitTrees(units: readonly UnitNode[], by: Parenthood): readonly UnitBranch[] {
  const known = new Set(units.map(({ unitId }) => unitId));
  const placed = new Set<string>();
  const branch = (unit: UnitNode): UnitBranch => {
    placed.add(unit.unitId);
    const below = units.filter((each) => parentOf(each, by) === unit.unitId && !placed.has(each.unitId));
    return { unit, below: below.map(branch) };
  };
  const tops = units.filter((unit) => !known.has(parentOf(unit, by) ?? ''));
  return tops.map(branch);
}

/** Units above one by one kind of parents, and itself: what must stand open for it to be seen. */
export function pathTo(units: readonly UnitNode[], unitId: string | undefined, by: Parenthood): ReadonlySet<string> {
  const path = new Set<string>();
  for (let at = unitId; at !== undefined && !path.has(at);) {
    path.add(at);
    const unit = units.find((each) => each.unitId === at);
    at = (unit && parentOf(unit, by)) ?? undefined;
  }
  return path;
}
