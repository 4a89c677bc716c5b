import { unitNameAt, type UnitState } from '@taizhang/domain';
import type { unitNodeSchema } from '@taizhang/contracts';
import type { z } from 'zod';
import type { Reading } from '../reading/campaign-reading';
import { unitKindLabel } from '../wording/roster';

export type UnitNode = z.infer<typeof unitNodeSchema>;

/** A unit as it stood at the reading's date. */
export function presentUnitNode({ point, reader }: Pick<Reading, 'point' | 'reader'>, unit: UnitState): UnitNode | [] {
  const { unitId, kind, blockParent, lineParent, order = 0 } = unit;
  if (unitId === undefined || kind === undefined) return [];
  const named = unitNameAt(unit, point.asOf);
  return {
    unitId,
    name: named?.name ?? '',
    shortName: named?.shortName ?? '',
    kind: unitKindLabel(kind),
    blockParent: blockParent ?? null,
    lineParent: lineParent ?? null,
    order,
    open: reader.covers(unitId),
  };
}
