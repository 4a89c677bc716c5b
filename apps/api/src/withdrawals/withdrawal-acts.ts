import {
  hasWithdrawals,
  voluntaryStageEnd,
  withdrawalOutstanding,
  type Instant,
  type Plan,
  type UnitId,
  type WithdrawalState,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { withdrawalCardSchema } from '@taizhang/contracts';
import type { Reader } from '../reading/reader';

export type WithdrawalAct = z.infer<typeof withdrawalCardSchema>['may'][number];

/** Which buttons a reader is shown. Only a hint: the decider is asked again when one is pressed. */
export function withdrawalActs(state: WithdrawalState, reader: Reader, plan: Plan, now: Instant): WithdrawalAct[] {
  const unitId = state.unitId as UnitId;
  const self = reader.personId !== undefined && reader.personId === state.personId;
  const office = reader.covers(unitId, 'commissionOffice');
  const other = !self;
  const open = state.status === 'owed' || state.status === 'ordered';
  const late = state.deadline !== undefined && now >= state.deadline.dueAt;
  const helper = self || office || reader.covers(unitId, 'coordinator');
  const grounds = state.status === 'shamFound' || state.refused || (withdrawalOutstanding(state) && late);
  const may: readonly (readonly [WithdrawalAct, boolean])[] = [
    ['report', helper && (open || state.status === 'reported' || state.status === 'doubted')],
    ['agree', open && (office || (self && state.status === 'owed' && !late))],
    ['confirm', office && other && (state.status === 'reported' || state.status === 'doubted')],
    ['doubt', office && other && state.status === 'reported'],
    [
      'findSham',
      (office || reader.covers(unitId, 'disciplineGroup')) &&
        other &&
        (state.status === 'doubted' || state.status === 'reported' || state.status === 'confirmed'),
    ],
    [
      'order',
      office &&
        (state.status === 'ordered' ||
          state.status === 'shamFound' ||
          (state.status === 'owed' && hasWithdrawals(plan) && now >= voluntaryStageEnd(plan))),
    ],
    ['refuse', helper && open && !state.refused],
    [
      'refer',
      (office || reader.covers(unitId, 'leader')) && other && (open || state.status === 'shamFound') && grounds,
    ],
  ];
  return may.filter(([, allowed]) => allowed).map(([act]) => act);
}
