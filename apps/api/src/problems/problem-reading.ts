import { problemVisible, type Application } from '@taizhang/application';
import { problemListers, problemStream, type ProblemState, type UnitId } from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import { notFound } from '../platform/problem/refusal';
import { readerOf, type Reader } from '../reading/reader';
import type { Asker } from '../reading/visible';
import { problemKey, type ProblemKey } from '../wire/wire-ids';

/** Whether a reader sees a line; a visitor of a drill sees none. */
export const seesProblem = ({ personId, covers }: Reader, state: ProblemState): boolean =>
  personId !== undefined && problemVisible({ personId, covers }, state);

/** Units in whose ledger he may list a problem. */
export const listsIn = (reader: Reader): ReadonlySet<UnitId> =>
  new Set(
    reader.grants
      .filter(({ role }) => problemListers.includes(role))
      .flatMap(({ unitId }) => reader.tree.downwards(unitId)),
  );

/** One line as it stood at a point. Who sees it follows from how it stands today; "not there" reads like "not yours". */
export async function readProblem(
  app: Application,
  asker: Asker,
  id: string,
  point: PointInLog = {},
): Promise<{ readonly key: ProblemKey; readonly state: ProblemState; readonly reader: Reader }> {
  const key = problemKey(id);
  const { campaignId, unitId, problemId } = key;
  const stream = problemStream(campaignId, unitId, problemId);
  const filter = { campaignId, unitIds: [unitId] };
  const [reader, now, then] = await Promise.all([
    readerOf(app, asker.ledger, asker.personId),
    app.reads.problems(asker.ledger, filter),
    app.reads.problems(asker.ledger, filter, point),
  ]);
  const today = now.find((row) => row.stream === stream)?.state;
  const state = then.find((row) => row.stream === stream)?.state;
  if (today === undefined || state === undefined || !seesProblem(reader, today)) throw notFound();
  return { key, state, reader };
}

/** The line that an act is about, if the actor sees it. */
export const requireProblem = async (app: Application, asker: Asker, id: string): Promise<ProblemKey> =>
  (await readProblem(app, asker, id)).key;

/** A unit in whose ledger he may list, or whose lines he oversees. */
export async function requireLedgerOf(app: Application, asker: Asker, unitId: UnitId): Promise<Reader> {
  const reader = await readerOf(app, asker.ledger, asker.personId);
  if (reader.tree.find(unitId) === undefined || !(reader.covers(unitId) || listsIn(reader).has(unitId)))
    throw notFound();
  return reader;
}
