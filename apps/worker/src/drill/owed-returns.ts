import { dutyOfReturn, obligationsOf, isFiler, returnDeadline, returnLine, type UnitTree } from '@taizhang/application';
import type { OwedReturn } from '@taizhang/drill';
import {
  isPeriodic,
  noReturn,
  oncePeriod,
  returnStream,
  type CampaignId,
  type ParticipationState,
  type PersonId,
  type Plan,
  type ReportingCycleState,
  type ReturnKey,
  type ReturnState,
  type Role,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';

export interface ReturnsSeen {
  readonly plan: Plan;
  readonly campaignId: CampaignId;
  readonly units: UnitTree;
  readonly participations: readonly ParticipationState[];
  readonly returns: ReadonlyMap<StreamName, ReturnState>;
  readonly cycles: ReadonlyMap<string, ReportingCycleState>;
  holder(role: Role, unitId: UnitId): PersonId | undefined;
}

/** Every return whose clock has started, with its day and who will accept it. */
export function owedReturns(seen: ReturnsSeen): readonly OwedReturn[] {
  const { plan, campaignId, units, participations, returns, cycles, holder } = seen;
  const first = (roles: readonly Role[], unitId: UnitId): PersonId | undefined =>
    roles.map((role) => holder(role, unitId)).find((person) => person !== undefined);
  return obligationsOf(plan).flatMap(({ obligation }) => {
    const line = returnLine(plan, units, obligation);
    const owed = (key: ReturnKey, participation: ParticipationState | undefined): readonly OwedReturn[] => {
      const deadline = returnDeadline({ participation, cycles }, obligation, key);
      if (deadline === undefined) return [];
      const superior = line.superiorOf(key.unitId);
      const receiver =
        superior === undefined
          ? first(obligation.receivers, key.unitId)
          : first(obligation.throughSuperior ?? [], superior);
      const state = returns.get(returnStream(key)) ?? noReturn;
      return [{ key, duty: dutyOfReturn(obligation, key), state, deadline, ...(receiver && { receiver }) }];
    };
    if (!isPeriodic(obligation)) {
      return participations.flatMap((participation) => {
        const { unitId } = participation;
        if (unitId === undefined || !isFiler(plan, units.find(unitId)?.kind, obligation)) return [];
        return owed({ campaignId, unitId, obligation: obligation.key, period: oncePeriod }, participation);
      });
    }
    return [...returns.values()].flatMap(({ unitId, obligation: key, period, days }) =>
      key !== obligation.key || unitId === undefined || period === undefined || days === undefined
        ? []
        : owed({ campaignId, unitId, obligation: key, period }, undefined),
    );
  });
}
