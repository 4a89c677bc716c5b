import type { Application } from '@taizhang/application';
import { unitId as asUnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { unitStaffSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { staffOf } from '../../reading/staff';
import { requireLedgerOf } from '../problem-reading';

export async function findUnitStaff(
  app: Application,
  ask: PersonalAsk,
  unit: string,
): Promise<z.infer<typeof unitStaffSchema>> {
  const unitId = asUnitId(unit);
  await requireLedgerOf(app, ask, unitId);
  const reading = await openReading(app, ask);
  return { unit: { unitId, name: reading.unitFullName(unitId) }, people: [...(await staffOf(reading, unitId))] };
}
