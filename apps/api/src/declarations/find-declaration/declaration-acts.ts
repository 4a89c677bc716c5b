import type { DeclarationState, Plan, SignerCandidate, UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { declarationSchema } from '@taizhang/contracts';
import type { Reader } from '../../reading/reader';

type Acts = z.infer<typeof declarationSchema>['may'];

export const noActs: Acts = {
  submit: false,
  sign: false,
  return: false,
  recuse: false,
  verify: false,
  dispatch: false,
  retain: false,
};

/** Which buttons a reader is shown. Only a hint: the decider is asked again when one is pressed. */
export function declarationActs(
  state: DeclarationState,
  reader: Reader,
  plan: Plan,
  next: SignerCandidate | undefined,
): Acts {
  const unitId = state.unitId as UnitId;
  const self = reader.personId !== undefined && reader.personId === state.personId;
  const office = reader.covers(unitId, 'commissionOffice');
  const isSigner = state.status === 'submitted' && next !== undefined && next.personId === reader.personId;
  const fillable = ['asked', 'returned', 'submitted', 'signed'].includes(state.status);
  const verifiable = ['submitted', 'signed', 'dispatched', 'retained'].includes(state.status);
  const goes = state.category === plan.declaration?.dispatch.category;
  return {
    submit: fillable && (self || office || reader.covers(unitId, 'coordinator')),
    sign: isSigner,
    return: isSigner,
    recuse: isSigner,
    verify: verifiable && !self && (office || reader.covers(unitId, 'unitHead')),
    dispatch: office && state.status === 'signed' && goes,
    retain: office && state.status === 'signed' && !goes,
  };
}
