import type { PledgeState, PledgingPlan, UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { pledgeRowSchema } from '@taizhang/contracts';
import type { Reader } from '../reading/reader';

export type PledgeAct = z.infer<typeof pledgeRowSchema>['may'][number];

/** Whether this reader's own hand is asked for: his own pledge, or that of a unit whose head he is. */
export const isOwnHand = ({ personId, unitId }: PledgeState, reader: Reader): boolean =>
  personId === undefined
    ? unitId !== undefined && reader.covers(unitId, 'unitHead', 'unitDeputy')
    : personId === reader.personId;

/** Which buttons a reader is shown. Only a hint: the decider is asked again when one is pressed. */
export function pledgeActs(
  state: PledgeState,
  reader: Reader,
  { pledges }: Pick<PledgingPlan, 'pledges'>,
): PledgeAct[] {
  const unitId = state.unitId as UnitId;
  const asked = state.status === 'asked';
  const signed = state.status === 'signed';
  const clerical = reader.covers(unitId, 'coordinator', 'commissionOffice', 'partInspector');
  const may: readonly (readonly [PledgeAct, boolean])[] = [
    ['sign', asked && isOwnHand(state, reader)],
    [
      'enterPaper',
      asked && state.personId !== reader.personId && reader.covers(unitId, 'coordinator', 'commissionOffice'),
    ],
    ['file', signed && state.filed === undefined && reader.covers(unitId, ...pledges.archive.roles)],
    ['publicise', signed && pledges.publicity !== undefined && clerical],
    ['breach', signed && reader.covers(unitId, 'disciplineGroup', 'partInspector', 'commissionOffice')],
    ['waive', asked && reader.covers(unitId, 'commissionOffice')],
  ];
  return may.filter(([, allowed]) => allowed).map(([act]) => act);
}
