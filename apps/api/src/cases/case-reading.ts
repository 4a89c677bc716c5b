import { appealOf, appealVisible, caseOf, caseVisible, type Application } from '@taizhang/application';
import {
  appealId,
  caseId,
  type AppealState,
  type CaseId,
  type CaseState,
  type CaseStatus,
  type Role,
} from '@taizhang/domain';
import type { PointInLog, ReadRow } from '@taizhang/persistence';
import { notFound } from '../platform/problem/refusal';
import type { Reading } from '../reading/campaign-reading';
import type { Reader } from '../reading/reader';

/** Whoever may have anything to do with cases at all; which of them is asked of each case. */
export const caseRoles: readonly Role[] = [
  'caseSupervisor',
  'caseOfficer',
  'adjudicator',
  'leader',
  'superiorCommission',
];

type Who = Pick<Reader, 'personId' | 'covers' | 'postedIn'>;

/** Inside the compartment; a visitor of a drill is not. */
export const seesCaseOf = ({ personId, ...who }: Who, state: CaseState): boolean =>
  personId !== undefined && caseVisible({ ...who, personId }, state);

/**
 * Cases of the reader's compartments as they stood at the point, of these statuses there; whose they are follows from
 * today.
 */
export async function readSeenCases(
  { app, ledger, at, point, reader }: Reading,
  statuses?: readonly CaseStatus[],
): Promise<ReadRow<CaseState>[]> {
  if (!reader.holds(...caseRoles)) return [];
  const asked = { ...(statuses && { statuses }) };
  const [today, then] = await Promise.all([
    app.reads.cases(ledger, point.historical ? {} : asked),
    point.historical ? app.reads.cases(ledger, asked, at) : undefined,
  ]);
  const mine = new Set(today.filter(({ state }) => seesCaseOf(reader, state)).map(({ stream }) => stream));
  return (then ?? today).filter(({ stream, state }) => mine.has(stream) && state.status !== 'none');
}

/**
 * "Not there" and "not yours" end in the same refusal after the same read. Who sees it follows from how the case stands
 * today, whatever day is asked about.
 */
export async function readCase(
  app: Application,
  ask: { readonly ledger: Parameters<typeof caseOf>[1] },
  reader: Who,
  id: string,
  point?: PointInLog,
): Promise<{ readonly caseId: CaseId; readonly state: CaseState }> {
  const known = caseId(id);
  const now = await caseOf(app, ask.ledger, known);
  if (!seesCaseOf(reader, now)) throw notFound();
  const state = point === undefined ? now : await caseOf(app, ask.ledger, known, point);
  if (state.status === 'none') throw notFound();
  return { caseId: known, state };
}

export async function readAppeal(
  app: Application,
  ask: { readonly ledger: Parameters<typeof caseOf>[1] },
  { personId, ...who }: Who,
  id: string,
  point?: PointInLog,
): Promise<{ readonly state: AppealState; readonly matter: CaseState }> {
  const now = await appealOf(app, ask.ledger, appealId(id));
  const matter = await caseOf(app, ask.ledger, now.caseId ?? caseId(id));
  if (personId === undefined || !appealVisible({ ...who, personId }, now, matter)) throw notFound();
  const state = point === undefined ? now : await appealOf(app, ask.ledger, appealId(id), point);
  if (state.status === 'none') throw notFound();
  return { state, matter };
}

export interface SeenAppeal extends ReadRow<AppealState> {
  readonly matter: CaseState;
}

/** Appeals that the reader sees as they stand today: as a reviewer, by his office, or as the one who lodged it. [B8, R-098] */
export async function readSeenAppeals({ app, ledger, at, point, reader }: Reading): Promise<readonly SeenAppeal[]> {
  const { personId, covers, postedIn } = reader;
  if (personId === undefined) return [];
  const filter = reader.holds(...caseRoles) ? {} : { personIds: [personId] };
  const [today, then] = await Promise.all([
    app.reads.appeals(ledger, filter),
    point.historical ? app.reads.appeals(ledger, filter, at) : undefined,
  ]);
  const matters = await Promise.all(today.map(({ state }) => caseOf(app, ledger, state.caseId as CaseId)));
  return today.flatMap(({ stream, state: now }, index) => {
    const matter = matters[index];
    if (matter === undefined || !appealVisible({ personId, covers, postedIn }, now, matter)) return [];
    const state = then === undefined ? now : then.find((each) => each.stream === stream)?.state;
    return state === undefined || state.status === 'none' ? [] : [{ stream, state, matter }];
  });
}
