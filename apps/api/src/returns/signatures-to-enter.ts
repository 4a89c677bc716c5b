import { inForce } from '@taizhang/application';
import { holdersOver, returnSigners, type PersonId, type ReturnState, type Role, type UnitId } from '@taizhang/domain';
import type { Reading } from '../reading/campaign-reading';

export interface ToEnter {
  readonly acts: readonly ('sign' | 'signZero')[];
  readonly signers: readonly PersonId[];
}
export const nothingToEnter: ToEnter = { acts: [], signers: [] };

/** Whose signature on the printed sheet the coordinator or the office may enter: never whoever filled it in, nor their own. */
export async function signaturesToEnter(
  { app, ledger, reader, tree }: Reading,
  { status, filledBy }: ReturnState,
  unitId: UnitId,
  roles: readonly Role[] = returnSigners,
): Promise<ToEnter> {
  const unsigned = status === 'none' || status === 'drafted';
  if (!unsigned || !reader.covers(unitId, 'coordinator', 'commissionOffice')) return nothingToEnter;
  const held = inForce(await app.reads.appointments(ledger, {}));
  const signers = holdersOver(held, tree.upwards(unitId), roles)
    .map(({ personId }) => personId)
    .filter((each) => each !== filledBy && each !== reader.personId);
  if (signers.length === 0) return nothingToEnter;
  return { acts: status === 'drafted' ? ['sign', 'signZero'] : ['signZero'], signers: [...new Set(signers)] };
}
