import { localDateOf, startOfDay, type PersonId, type UnitId } from '@taizhang/domain';
import type { DutyReading } from './uncovered-page';

/** Whom of a unit somebody has chased for the duty on this civil day. */
export function chasedToday({ reading, duty, participations }: DutyReading, unitId: UnitId): ReadonlySet<PersonId> {
  const since = startOfDay(localDateOf(reading.now));
  const chases = participations.get(unitId)?.duties[duty.key]?.chases ?? [];
  return new Set(chases.filter((chase) => chase.at >= since).flatMap((chase) => chase.persons));
}
