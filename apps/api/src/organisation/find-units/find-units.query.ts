import type { Application } from '@taizhang/application';
import { blockPath, type UnitId, type UnitState } from '@taizhang/domain';
import type { z } from 'zod';
import type { unitsSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { presentUnitNode } from '../unit-node.presenter';

export type Units = z.infer<typeof unitsSchema>;

/** The units that the reader's roles reach, with all above them by block and by line. */
export async function findUnits(app: Application, ask: PersonalAsk): Promise<Units> {
  const reading = await openReading(app, ask);
  const { tree, reader, point } = reading;
  const own = tree.units.filter(({ unitId }) => unitId !== undefined && reader.covers(unitId));
  if (own.length === 0) throw notFound();
  const shown = new Set<UnitId>();
  const above = (by: 'blockParent' | 'lineParent', { unitId }: UnitState): void => {
    for (const each of blockPath(unitId as UnitId, (at) => tree.find(at)?.[by])) shown.add(each);
  };
  for (const unit of own) for (const by of ['blockParent', 'lineParent'] as const) above(by, unit);
  return {
    point,
    units: [...shown]
      .flatMap((unitId) => tree.find(unitId) ?? [])
      .flatMap((unit) => presentUnitNode(reading, unit))
      .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1)),
    mayImport: !point.historical && reader.holds('commissionOffice'),
  };
}
