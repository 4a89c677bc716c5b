import { dutiesOf, workingDaysLate, type Instant, type ParticipationState, type UnitId } from '@taizhang/domain';
import type { CampaignReading } from './campaign-reading';
import { debtOf, noCounts, type Counts } from './counts';

/** A duty of one unit that is past its instant and still owed. */
export interface OverdueDuty {
  readonly unitId: UnitId;
  readonly duty: string;
  readonly dueAt: Instant;
  readonly daysLate: number;
}

export function overdueDuties(
  reading: Pick<CampaignReading, 'plan' | 'calendar' | 'now' | 'tree'>,
  participations: readonly ParticipationState[],
  counts: ReadonlyMap<UnitId, Counts>,
): readonly OverdueDuty[] {
  const { plan, calendar, now, tree } = reading;
  const ofUnits = new Set(plan.unitDuties.map((duty) => duty.key));
  return participations.flatMap((state) => {
    const unitId = state.unitId as UnitId;
    return dutiesOf(plan, tree.find(unitId)?.kind ?? 'section').flatMap(({ key }) => {
      const duty = state.duties[key];
      if (duty?.deadline === undefined || duty.deadline.dueAt > now) return [];
      const left = ofUnits.has(key)
        ? Number(duty.doneAt === undefined)
        : debtOf(key, counts.get(unitId) ?? noCounts).left;
      if (left === 0) return [];
      const { dueAt } = duty.deadline;
      return [{ unitId, duty: key, dueAt, daysLate: workingDaysLate(calendar, now, dueAt) }];
    });
  });
}
