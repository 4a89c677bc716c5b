import { handInVisible, type Application } from '@taizhang/application';
import { handInKeepers, handInStream, type HandInState, type UnitId } from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import { notFound } from '../platform/problem/refusal';
import { readerOf, type Reader } from '../reading/reader';
import type { Asker } from '../reading/visible';
import { handInKey, type HandInKey } from '../wire/wire-ids';

/** Whether a reader sees a line; a visitor of a drill sees none. */
export const seesHandIn = ({ personId, covers }: Reader, state: HandInState): boolean =>
  personId !== undefined && handInVisible({ personId, covers }, state);

/** Units for which he keeps the register. */
export const receivesFor = (reader: Reader): ReadonlySet<UnitId> =>
  new Set(
    reader.grants
      .filter(({ role }) => handInKeepers.includes(role))
      .flatMap(({ unitId }) => reader.tree.downwards(unitId)),
  );

/** One line as it stood at a point; "not there" reads like "not yours". */
export async function readHandIn(
  app: Application,
  asker: Asker,
  id: string,
  point: PointInLog = {},
): Promise<{ readonly key: HandInKey; readonly state: HandInState; readonly reader: Reader }> {
  const key = handInKey(id);
  const { campaignId, unitId, handInId } = key;
  const stream = handInStream(campaignId, unitId, handInId);
  const [reader, rows] = await Promise.all([
    readerOf(app, asker.ledger, asker.personId),
    app.reads.handIns(asker.ledger, { campaignId, unitIds: [unitId] }, point),
  ]);
  const state = rows.find((row) => row.stream === stream)?.state;
  if (state === undefined || !seesHandIn(reader, state)) throw notFound();
  return { key, state, reader };
}

/** The line that an act is about, if the actor sees it. */
export const requireHandIn = async (app: Application, asker: Asker, id: string): Promise<HandInKey> =>
  (await readHandIn(app, asker, id)).key;

/** A unit for which he keeps the register, or whose matters he oversees. */
export async function requireRegisterOf(app: Application, asker: Asker, unitId: UnitId): Promise<void> {
  const reader = await readerOf(app, asker.ledger, asker.personId);
  const known = reader.covers(unitId) || receivesFor(reader).has(unitId);
  if (reader.tree.find(unitId) === undefined || !known) throw notFound();
}
