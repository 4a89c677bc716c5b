import {
  appealDecider,
  barredFrom,
  caseDecider,
  caseStream,
  categoryOf,
  clueDecider,
  clueWorkers,
  fileDecider,
  fold,
  holdersOver,
  originalStaff,
  type AppealEvent,
  type CaseEvent,
  type CaseState,
  type ClueEvent,
  type FileEvent,
  type LedgerId,
  type PersonId,
  type Stored,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import { inForce } from '../context/appointments';
import { unitTree } from '../context/unit-tree';

/** Whose hands a matter is in: what opening its envelopes rests on. */
export interface Matter {
  /** The unit whose body keeps it; absent: whoever is over the whole ledger. */
  readonly unitId?: UnitId;
  readonly workers: readonly PersonId[];
  /** Concerned or recused: opens nothing of it, whatever his roles. */
  isBarred(personId: PersonId): boolean;
}

type ReadMatter = (app: Application, ledger: LedgerId, stream: StreamName) => Promise<Matter | undefined>;

const clueMatter: ReadMatter = async (app, ledger, stream) => {
  const { events } = await app.store.readStream(ledger, stream);
  const clue = fold(clueDecider, events as readonly Stored<ClueEvent>[]);
  const { unitId } = clue;
  if (unitId === undefined) return undefined;
  return { unitId, workers: clueWorkers(clue), isBarred: (person) => barredFrom(clue, person) };
};

const caseState = async (app: Application, ledger: LedgerId, stream: StreamName): Promise<CaseState> =>
  fold(caseDecider, (await app.store.readStream(ledger, stream)).events as readonly Stored<CaseEvent>[]);

/** Who may decide reads what he decides on: the holders of the deciding role, once the panel has given its opinion. */
async function decidersOf(app: Application, ledger: LedgerId, state: CaseState): Promise<readonly PersonId[]> {
  const { adjudicatedAt, handlingUnitId, authority } = state;
  if (adjudicatedAt === undefined || handlingUnitId === undefined) return [];
  const [appointments, tree] = await Promise.all([app.reads.appointments(ledger, {}), unitTree(app, ledger)]);
  const role = authority === 'superior' ? 'superiorCommission' : 'leader';
  return holdersOver(inForce(appointments), tree.upwards(handlingUnitId), [role]).map(({ personId }) => personId);
}

/** A case is in the hands of its team and panel, and of who decides it; never of one whom it concerns or who is recused. */
const caseMatter: ReadMatter = async (app, ledger, stream) => {
  const state = await caseState(app, ledger, stream);
  const { handlingUnitId, team, panel, personIds, recused } = state;
  if (handlingUnitId === undefined) return undefined;
  const barred = new Set([...personIds, ...recused.map(({ personId }) => personId)]);
  return {
    unitId: handlingUnitId,
    workers: [...team, ...panel, ...(await decidersOf(app, ledger, state))],
    isBarred: (person) => barred.has(person),
  };
};

/** An appeal is in the hands of its reviewers; the original staff open nothing of it. [B8] */
const appealMatter: ReadMatter = async (app, ledger, stream) => {
  const { events } = await app.store.readStream(ledger, stream);
  const { caseId, personId, reviewers } = fold(appealDecider, events as readonly Stored<AppealEvent>[]);
  if (caseId === undefined) return undefined;
  const matter = await caseState(app, ledger, caseStream(caseId));
  const barred = new Set<PersonId | undefined>([...originalStaff(matter), personId]);
  return {
    ...(matter.handlingUnitId && { unitId: matter.handlingUnitId }),
    workers: reviewers,
    isBarred: (person) => barred.has(person),
  };
};

/** A file is of the matters that it belongs to: all of their workers, and nobody whom one of them bars. */
const fileMatter: ReadMatter = async (app, ledger, stream) => {
  const { events } = await app.store.readStream(ledger, stream);
  const { links } = fold(fileDecider, events as readonly Stored<FileEvent>[]);
  const found = await Promise.all(links.map(({ to }) => matterOf(app, ledger, to)));
  const matters = found.flatMap((matter) => matter ?? []);
  const [first] = matters;
  if (first === undefined) return undefined;
  return {
    ...(first.unitId !== undefined && { unitId: first.unitId }),
    workers: [...new Set(matters.flatMap(({ workers }) => workers))],
    isBarred: (person) => matters.some((matter) => matter.isBarred(person)),
  };
};

/** By the category of the stream that holds something sealed. Where none is named, nobody but the system reaches it. */
const readers: ReadonlyMap<string, ReadMatter> = new Map<string, ReadMatter>([
  ['appeal', appealMatter],
  ['case', caseMatter],
  ['clue', clueMatter],
  ['file', fileMatter],
]);

export async function matterOf(app: Application, ledger: LedgerId, stream: StreamName): Promise<Matter | undefined> {
  return readers.get(categoryOf(stream))?.(app, ledger, stream);
}
