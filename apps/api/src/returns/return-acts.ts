import { returnFillers, returnSigners, type ReturnState, type UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { returnActSchema } from '@taizhang/contracts';
import type { ReturnTerms } from '@taizhang/application';
import type { Reader } from '../reading/reader';

export type ReturnAct = z.infer<typeof returnActSchema>;

/** Which buttons a reader is shown. Only a hint: the decider is asked again when one is pressed. */
export function returnActs(
  state: ReturnState,
  { obligation, signers = returnSigners }: ReturnTerms,
  unitId: UnitId,
  reader: Reader,
  owed: boolean,
  superior?: UnitId,
): ReturnAct[] {
  const fills = reader.covers(unitId, ...returnFillers);
  const signs = reader.covers(unitId, ...signers);
  const receives =
    superior === undefined
      ? reader.covers(unitId, ...obligation.receivers)
      : reader.covers(superior, ...(obligation.throughSuperior ?? []));
  const unsigned = state.status === 'drafted' || (state.status === 'none' && owed);
  const otherHand = state.filledBy === undefined || state.filledBy !== reader.personId;
  const may: readonly (readonly [ReturnAct, boolean])[] = [
    ['draft', fills && unsigned],
    ['keepDifference', fills && state.status === 'drafted'],
    ['sign', signs && otherHand && state.status === 'drafted'],
    ['signZero', signs && otherHand && unsigned],
    ['send', (fills || signs) && state.status === 'signed'],
    ['receive', receives && state.status === 'sent'],
    ['sendBack', receives && state.status === 'sent'],
    ['amend', (fills || signs) && ['signed', 'sent', 'received'].includes(state.status)],
  ];
  return may.filter(([, allowed]) => allowed).map(([act]) => act);
}
