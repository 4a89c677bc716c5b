import type { LedgerId, UnitId, UnitState } from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';

/** Units by their block parents (块): the line of authority that rights follow. */
export interface UnitTree {
  readonly units: readonly UnitState[];
  find(unitId: UnitId): UnitState | undefined;
  /** The unit and all above it, nearest first. */
  upwards(unitId: UnitId): readonly UnitId[];
  /** The unit and all below it. */
  downwards(unitId: UnitId): readonly UnitId[];
}

export async function unitTree(app: Application, ledger: LedgerId, point?: PointInLog): Promise<UnitTree> {
  return treeOf(await app.reads.units(ledger, point));
}

export function treeOf(units: readonly UnitState[]): UnitTree {
  const byId = new Map(units.map((unit) => [unit.unitId as UnitId, unit]));
  const children = new Map<UnitId, UnitId[]>();
  for (const unit of units) {
    if (unit.blockParent === undefined) continue;
    const siblings = children.get(unit.blockParent) ?? [];
    siblings.push(unit.unitId as UnitId);
    children.set(unit.blockParent, siblings);
  }
  const upwards = (unitId: UnitId): readonly UnitId[] => {
    const path: UnitId[] = [];
    for (let at: UnitId | undefined = unitId; at && !path.includes(at); at = byId.get(at)?.blockParent) path.push(at);
    return path;
  };
  const downwards = (unitId: UnitId): readonly UnitId[] => {
    const below: UnitId[] = [unitId];
    for (let index = 0; index < below.length; index += 1) below.push(...(children.get(below[index] as UnitId) ?? []));
    return below;
  };
  return { units, find: (unitId) => byId.get(unitId), upwards, downwards };
}
