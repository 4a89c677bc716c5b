import type { UnitId } from '@taizhang/domain';
import { markOf, presentClock } from '../../presenting/clock.presenter';
import type { DutyReading, Row } from './uncovered-page';

/** How late one unit's deadline is at the point of the answer. */
export function latenessOf(
  { reading, duty, participations }: Pick<DutyReading, 'reading' | 'duty' | 'participations'>,
  unitId: UnitId,
): Pick<Row, 'mark' | 'daysLate'> {
  const { now, calendar, plan } = reading;
  const deadline = participations.get(unitId)?.duties[duty.key]?.deadline;
  if (deadline === undefined) return { mark: markOf({ overdue: false, suspended: false, left: 99 }), daysLate: 0 };
  const { mark, daysLate } = presentClock({ deadline, now, calendar, plan, clause: duty.clause });
  return { mark, daysLate };
}
