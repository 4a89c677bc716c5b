import type { Plan, ReturnObligation, UnitId } from '@taizhang/domain';
import type { UnitTree } from '../context/unit-tree';
import { isFiler } from './return-terms';

/** Who files to whom: level by level where the plan says so, otherwise everybody to the body that it names. */
export interface ReturnLine {
  /** The nearest unit above that files this table too, and so receives it first. */
  superiorOf(unitId: UnitId): UnitId | undefined;
  /** Units that file to this one: one level down. Of the issuing body those without a superior. */
  below(unitId: UnitId): readonly UnitId[];
  /** The unit itself, with whatever below it files no sheet of its own nor lies under one that does. */
  countedBy(unitId: UnitId): readonly UnitId[];
}

export function returnLine(plan: Plan, tree: UnitTree, obligation: ReturnObligation, issuer?: UnitId): ReturnLine {
  const files = (unitId: UnitId): boolean => isFiler(plan, tree.find(unitId)?.kind, obligation);
  const levels = obligation.throughSuperior !== undefined;
  const superiorOf = (unitId: UnitId): UnitId | undefined =>
    levels ? tree.upwards(unitId).slice(1).find(files) : undefined;
  const filesTo = (unitId: UnitId, each: UnitId): boolean => {
    const above = superiorOf(each);
    return above === unitId || (above === undefined && (unitId === issuer || !files(unitId)));
  };
  const below = (unitId: UnitId): readonly UnitId[] =>
    tree.downwards(unitId).filter((each) => each !== unitId && files(each) && filesTo(unitId, each));
  const countedBy = (unitId: UnitId): readonly UnitId[] => {
    const elsewhere = new Set(below(unitId).flatMap((each) => tree.downwards(each)));
    return tree.downwards(unitId).filter((each) => !elsewhere.has(each));
  };
  return { superiorOf, below, countedBy };
}
