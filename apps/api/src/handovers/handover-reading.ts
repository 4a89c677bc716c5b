import { handoverOf, type Application } from '@taizhang/application';
import {
  handoverApprovers,
  handoverId as asHandoverId,
  type HandoverId,
  type HandoverState,
  type LedgerId,
  type PersonId,
} from '@taizhang/domain';
import { notFound } from '../platform/problem/refusal';
import { readerOf, type Reader } from '../reading/reader';

type Who = Pick<Reader, 'personId' | 'covers'>;

/** Neither of the two, and somebody who answers for the unit. */
export const approvesHandover = ({ personId, covers }: Who, { unitId, fromId, toId, list }: HandoverState): boolean =>
  unitId !== undefined &&
  list !== undefined &&
  personId !== fromId &&
  personId !== toId &&
  covers(unitId, ...handoverApprovers(list));

/** The two and whoever answers for the unit; anybody else reads what is not there. */
export const seesHandover = (who: Who, state: HandoverState): boolean =>
  (who.personId !== undefined && (who.personId === state.fromId || who.personId === state.toId)) ||
  (state.unitId !== undefined && who.covers(state.unitId, 'unitHead', 'unitDeputy', 'leader', 'commissionOffice'));

export async function requireHandover(
  app: Application,
  asker: { readonly ledger: LedgerId; readonly personId: PersonId },
  id: string,
): Promise<{ readonly handoverId: HandoverId; readonly state: HandoverState }> {
  const handoverId = asHandoverId(id);
  const [state, reader] = await Promise.all([
    handoverOf(app, asker.ledger, handoverId),
    readerOf(app, asker.ledger, asker.personId),
  ]);
  if (state.status === 'none' || !seesHandover(reader, state)) throw notFound();
  return { handoverId, state };
}
