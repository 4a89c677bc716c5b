import { createHash } from 'node:crypto';
import {
  appointmentDecider,
  appointmentId,
  appointmentStream,
  campaignId,
  fold,
  rolesOver,
  type AppointmentEvent,
  type AppointmentId,
  type AppointmentState,
  type CampaignId,
  type LedgerId,
  type PersonId,
  type Role,
  type Stored,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import { inForce } from '../context/appointments';
import { unitsOfLog } from '../roster/organisation-of-log';

const pageSize = 1_000;
const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 20);

/** Named after what it gives whom, from when on: a command that is repeated makes no second one. */
export const appointmentIdOf = (
  ledger: LedgerId,
  {
    personId,
    role,
    unitId,
    since,
  }: { readonly personId: PersonId; readonly role: Role; readonly unitId: UnitId; readonly since: string },
): AppointmentId => appointmentId(`a-${digest(ledger, personId, role, unitId, since)}`);

/** One campaign of a plan at a unit. */
export const campaignIdOf = (
  ledger: LedgerId,
  plan: { readonly planId: string; readonly version: number },
  unitId: UnitId,
): CampaignId => campaignId(`c-${digest(ledger, plan.planId, String(plan.version), unitId)}`);

/** Every appointment, from the log itself: no projection needs to run. */
export async function appointmentsOfLog(app: Application, ledger: LedgerId): Promise<readonly AppointmentState[]> {
  const ids = new Set<AppointmentId>();
  for (let after = 0; ;) {
    const page = await app.store.readFeed(ledger, { after, limit: pageSize, categories: ['appointment'] });
    for (const event of page as readonly Stored<AppointmentEvent>[])
      if (event.type === 'AppointmentMade') ids.add(event.payload.appointmentId);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) break;
    after = last.position;
  }
  const read = async (id: AppointmentId): Promise<AppointmentState> => {
    const { events } = await app.store.readStream(ledger, appointmentStream(id));
    return fold(appointmentDecider, events as readonly Stored<AppointmentEvent>[]);
  };
  return Promise.all([...ids].map(read));
}

/** Whether anybody holds a role over a unit. */
export async function isHeldOver(app: Application, ledger: LedgerId, role: Role, unitId: UnitId): Promise<boolean> {
  const [appointments, units] = await Promise.all([appointmentsOfLog(app, ledger), unitsOfLog(app, ledger)]);
  const path = units.upwards(unitId);
  const held = inForce(appointments);
  return held.some(({ personId }) => rolesOver(held, path, personId).includes(role));
}
