import {
  actedInFor,
  type AppointmentId,
  type HandoverList,
  type LedgerId,
  type PersonId,
  type Role,
  type UnitId,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import { unitTree } from '../context/unit-tree';

/**
 * What would pass if somebody left a unit now: the duties that he holds over it, the ledger items that he rectifies, what
 * he keeps of the register. What he owes in person stays his; casework is in no list and goes by appointment.
 */
export async function handoverList(
  app: Application,
  ledger: LedgerId,
  { fromId, unitId }: { readonly fromId: PersonId; readonly unitId: UnitId },
  point?: PointInLog,
): Promise<HandoverList> {
  const unitIds = (await unitTree(app, ledger, point)).downwards(unitId);
  const [held, problems, handIns] = await Promise.all([
    app.reads.appointments(ledger, { personIds: [fromId] }, point),
    app.reads.problems(ledger, { personIds: [fromId], unitIds, statuses: ['rectifying'] }, point),
    app.reads.handIns(ledger, { unitIds }, point),
  ]);
  return {
    appointments: held
      .filter((each) => each.status === 'made' && each.unitId === unitId && actedInFor.includes(each.role as Role))
      .map(({ appointmentId, role }) => ({ appointmentId: appointmentId as AppointmentId, role: role as Role }))
      .sort((a, b) => (a.appointmentId < b.appointmentId ? -1 : 1)),
    problems: problems.map(({ stream }) => stream).sort(),
    handIns: handIns
      .filter(({ state }) => state.keeping?.keeperId === fromId && state.status !== 'disposed')
      .map(({ stream }) => stream)
      .sort(),
  };
}
