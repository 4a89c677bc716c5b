import { substitutionOf, type Application } from '@taizhang/application';
import {
  substitutionApprovers,
  substitutionId as asSubstitutionId,
  type LedgerId,
  type PersonId,
  type SubstitutionId,
  type SubstitutionState,
} from '@taizhang/domain';
import { notFound } from '../platform/problem/refusal';
import { readerOf, type Reader } from '../reading/reader';

/** The two, whoever approves, and whoever coordinates there; anybody else reads what is not there. */
export const seesSubstitution = (
  { personId, covers }: Pick<Reader, 'personId' | 'covers'>,
  state: SubstitutionState,
): boolean =>
  state.unitId !== undefined &&
  ((personId !== undefined && (personId === state.personId || personId === state.substituteId)) ||
    covers(state.unitId, 'coordinator', ...substitutionApprovers));

export async function requireSubstitution(
  app: Application,
  asker: { readonly ledger: LedgerId; readonly personId: PersonId },
  id: string,
): Promise<SubstitutionId> {
  const substitutionId = asSubstitutionId(id);
  const [state, reader] = await Promise.all([
    substitutionOf(app, asker.ledger, substitutionId),
    readerOf(app, asker.ledger, asker.personId),
  ]);
  if (!seesSubstitution(reader, state)) throw notFound();
  return substitutionId;
}
