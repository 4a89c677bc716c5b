import {
  substitutesOn,
  type Instant,
  type LedgerId,
  type LocalDate,
  type PersonId,
  type Role,
  type SubstitutionState,
  type UnitId,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import { inForce } from '../context/appointments';

/** A role that somebody acts in for another today (代办). */
export interface SubstitutedGrant {
  readonly role: Role;
  readonly unitId: UnitId;
  readonly for: PersonId;
  /** Last day. */
  readonly until: LocalDate;
}

/** Substitutions in which this person acts for others on the day of the question. */
export async function substitutionsOf(
  app: Application,
  ledger: LedgerId,
  substituteId: PersonId,
  point?: PointInLog,
  at?: Instant,
): Promise<readonly SubstitutionState[]> {
  const filter = { substituteIds: [substituteId], statuses: ['approved'] };
  const rows = await app.reads.substitutions(ledger, filter, point);
  if (rows.length === 0) return [];
  const now = at ?? point?.asOf ?? (await app.store.now(ledger));
  return rows.map(({ state }) => state).filter((state) => substitutesOn(state, now));
}

/** The roles behind them: only those that the other still holds on that unit, and that were named. */
export async function substitutedGrants(
  app: Application,
  ledger: LedgerId,
  substituteId: PersonId,
  point?: PointInLog,
  at?: Instant,
): Promise<readonly SubstitutedGrant[]> {
  const substitutions = await substitutionsOf(app, ledger, substituteId, point, at);
  if (substitutions.length === 0) return [];
  const personIds = substitutions.flatMap(({ personId }) => personId ?? []);
  const held = inForce(await app.reads.appointments(ledger, { personIds }, point));
  return substitutions.flatMap(({ personId, unitId, roles = [], until }) =>
    held
      .filter((each) => each.personId === personId && each.unitId === unitId && roles.includes(each.role))
      .map(({ role, unitId: on, personId: whom }) => ({ role, unitId: on, for: whom, until: until as LocalDate })),
  );
}
