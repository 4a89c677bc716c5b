import { checkEventsVisible, checkVisible, type Application } from '@taizhang/application';
import { checkStream, type CheckState } from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import { notFound } from '../platform/problem/refusal';
import { readerOf, type Reader } from '../reading/reader';
import type { Asker } from '../reading/visible';
import { checkKey, type CheckKey } from '../wire/wire-ids';

/** Whether a reader sees a check; a visitor of a drill sees none. */
export const seesCheck = ({ personId, covers }: Reader, state: CheckState): boolean =>
  personId !== undefined && checkVisible({ personId, covers }, state);

export const seesCheckEvents = ({ personId, covers }: Reader, state: CheckState): boolean =>
  personId !== undefined && checkEventsVisible({ personId, covers }, state);

/** One check as it stood at a point. Who sees it follows from how it stands today; "not there" reads like "not yours". */
export async function readCheck(
  app: Application,
  asker: Asker,
  id: string,
  point: PointInLog = {},
): Promise<{ readonly key: CheckKey; readonly state: CheckState; readonly reader: Reader }> {
  const key = checkKey(id);
  const stream = checkStream(key.campaignId, key.checkId);
  const filter = { campaignId: key.campaignId };
  const [reader, now, then] = await Promise.all([
    readerOf(app, asker.ledger, asker.personId),
    app.reads.checks(asker.ledger, filter),
    app.reads.checks(asker.ledger, filter, point),
  ]);
  const today = now.find((row) => row.stream === stream)?.state;
  const state = then.find((row) => row.stream === stream)?.state;
  if (today === undefined || state === undefined || !seesCheck(reader, today)) throw notFound();
  return { key, state, reader };
}

/** The check that an act is about, if the actor sees it. */
export const requireCheck = async (
  app: Application,
  asker: Asker,
  id: string,
): Promise<CheckKey & { readonly state: CheckState }> => {
  const { key, state } = await readCheck(app, asker, id);
  return { ...key, state };
};
