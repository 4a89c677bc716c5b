import type { ReturnKey, UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { returnRollUpSchema } from '@taizhang/contracts';
import { shownReturns } from './find-returns/find-returns.query';
import { returnId, type ReturnReading } from './return-key';
import { presentReturnRow } from './return-row.presenter';

type SheetsBelow = z.infer<typeof returnRollUpSchema>['received'];

/** The sheets of some units for the same table and period, each with where it stands. */
export async function returnsBelow(
  reading: ReturnReading,
  { campaignId, obligation, period }: Omit<ReturnKey, 'unitId'>,
): Promise<(units: readonly UnitId[]) => SheetsBelow> {
  const shown = await shownReturns(reading);
  const standings = new Map(
    shown
      .filter(({ key }) => key.obligation === obligation && key.period === period)
      .map((each) => [each.key.unitId, presentReturnRow(reading, each).standing]),
  );
  return (units) =>
    units.map((unitId) => ({
      unit: { unitId, name: reading.unitName(unitId) },
      return: returnId({ campaignId, unitId, obligation, period }),
      standing: standings.get(unitId) ?? 'notOpen',
    }));
}
