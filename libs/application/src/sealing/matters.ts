import {
  accountabilityId,
  appealDecider,
  caseDecider,
  caseStream,
  categoryOf,
  clueDecider,
  clueWorkers,
  compartmentHead,
  fileDecider,
  fold,
  holdersOver,
  originalStaff,
  partsOf,
  trackDecider,
  type AccountabilityId,
  type AppealEvent,
  type CaseEvent,
  type CaseState,
  type ClueEvent,
  type FileEvent,
  type LedgerId,
  type PersonId,
  type Role,
  type Stored,
  type StreamName,
  type TrackEvent,
  type TrackState,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import { accountabilityRuleOf, accountabilityVisible } from '../accountability/accountability-sight';
import { isOfConcernedUnit } from '../access/of-concerned-unit';
import { rightsOf, type Rights } from '../access/rights';
import { readClueSight } from '../clues/clue-sight';
import { accountabilityOf } from '../context/accountability-facts';
import { caseMatter as caseMatterOf } from '../context/case-matter';
import { inForce } from '../context/appointments';
import { unitTree } from '../context/unit-tree';

/** Whose hands a matter is in: what opening its envelopes rests on. */
export interface Matter {
  /** The unit whose body keeps it; absent: whoever is over the whole ledger. */
  readonly unitId?: UnitId;
  readonly workers: readonly PersonId[];
  /** Who heads its compartment, where it is not `compartmentHead`. */
  readonly head?: Role;
  /** Roles of its workers, where a plan names them. */
  readonly hands?: readonly Role[];
  /** Concerned, recused, or kept from seeing it at all: opens nothing of it, whatever his roles. */
  isBarred(personId: PersonId): Promise<boolean>;
}

type ReadMatter = (app: Application, ledger: LedgerId, stream: StreamName) => Promise<Matter | undefined>;

/** What went up is in the hands of the superior, and no longer of the body that it was about. */
const clueMatter: ReadMatter = async (app, ledger, stream) => {
  const { events } = await app.store.readStream(ledger, stream);
  const clue = fold(clueDecider, events as readonly Stored<ClueEvent>[]);
  const { unitId } = clue;
  if (unitId === undefined) return undefined;
  return {
    unitId,
    workers: clueWorkers(clue),
    ...(clue.status === 'forwardedUp' && { head: 'superiorCommission' }),
    async isBarred(person) {
      const sight = await readClueSight(app, ledger, await rightsOf(app, ledger, person));
      return sight(clue) !== 'whole';
    },
  };
};

/** An accountability is in the hands of whoever works on it and settles it, as its plan names them; so is each track. */
async function accountabilityMatterOf(
  app: Application,
  ledger: LedgerId,
  id: AccountabilityId,
  track?: TrackState,
): Promise<Matter | undefined> {
  const { state } = await accountabilityOf(app, ledger, id);
  const rule = await accountabilityRuleOf(app, ledger, state);
  const { handlingUnitId, source } = state;
  if (rule === undefined || handlingUnitId === undefined) return undefined;
  const [appointments, tree, about] = await Promise.all([
    app.reads.appointments(ledger, {}),
    unitTree(app, ledger),
    source?.kind === 'case' ? caseMatterOf(app, ledger, source.caseId) : undefined,
  ]);
  const above = track?.handledBy === 'superior';
  const named = rule.tracks.filter(({ key }) => track === undefined || key === track.rule);
  const settling = named.flatMap(({ concludedBy, waivedBy }) => [concludedBy, waivedBy]);
  const hands = above ? [rule.handling.superior] : [...new Set([...rule.handling.investigators, ...settling])];
  // Of a case only its own officers, and not every officer of the body.
  const posts = source?.kind === 'case' ? hands.filter((role) => role !== 'caseOfficer') : hands;
  const holders = holdersOver(inForce(appointments), tree.upwards(handlingUnitId), posts);
  return {
    unitId: handlingUnitId,
    workers: [...(above ? [] : (about?.investigators ?? [])), ...holders.map(({ personId }) => personId)],
    hands,
    ...(above && { head: rule.handling.superior }),
    isBarred: async (person) => !(await accountabilityVisible(app, ledger, await rightsOf(app, ledger, person), state)),
  };
}

const accountabilityMatter: ReadMatter = (app, ledger, stream) =>
  accountabilityMatterOf(app, ledger, accountabilityId(partsOf(stream)[0] ?? ''));

const trackMatter: ReadMatter = async (app, ledger, stream) => {
  const { events } = await app.store.readStream(ledger, stream);
  const track = fold(trackDecider, events as readonly Stored<TrackEvent>[]);
  return track.accountabilityId && accountabilityMatterOf(app, ledger, track.accountabilityId, track);
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
  const { unitId, handlingUnitId, team, panel, personIds, recused } = state;
  if (handlingUnitId === undefined) return undefined;
  const barred = new Set([...personIds, ...recused.map(({ personId }) => personId)]);
  return {
    unitId: handlingUnitId,
    workers: [...team, ...panel, ...(await decidersOf(app, ledger, state))],
    isBarred: async (person) =>
      barred.has(person) ||
      isOfConcernedUnit(await rightsOf(app, ledger, person), { ...(unitId && { unitId }), handlingUnitId }),
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
    isBarred: async (person) => barred.has(person) || isOfConcernedUnit(await rightsOf(app, ledger, person), matter),
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
  const head = matters.find((matter) => matter.head !== undefined)?.head;
  const hands = matters.flatMap((matter) => matter.hands ?? []);
  return {
    ...(first.unitId !== undefined && { unitId: first.unitId }),
    workers: [...new Set(matters.flatMap(({ workers }) => workers))],
    ...(head !== undefined && { head }),
    ...(hands.length > 0 && matters.every((matter) => matter.hands !== undefined) && { hands }),
    isBarred: async (person) => (await Promise.all(matters.map((matter) => matter.isBarred(person)))).some(Boolean),
  };
};

/** By the category of the stream that holds something sealed. Where none is named, nobody but the system reaches it. */
const readers: ReadonlyMap<string, ReadMatter> = new Map<string, ReadMatter>([
  ['accountability', accountabilityMatter],
  ['accountabilityTrack', trackMatter],
  ['appeal', appealMatter],
  ['case', caseMatter],
  ['clue', clueMatter],
  ['file', fileMatter],
]);

export async function matterOf(app: Application, ledger: LedgerId, stream: StreamName): Promise<Matter | undefined> {
  return readers.get(categoryOf(stream))?.(app, ledger, stream);
}

/** Whether somebody heads the compartment that a stream's envelopes are in, and nothing bars him from the matter. */
export async function headsCompartment(
  app: Application,
  ledger: LedgerId,
  { personId, covers, tree }: Pick<Rights, 'personId' | 'covers' | 'tree'>,
  stream: StreamName,
): Promise<boolean> {
  const matter = await matterOf(app, ledger, stream);
  if (matter === undefined) return false;
  const { unitId, head = compartmentHead } = matter;
  const tops = tree.units.filter(({ blockParent }) => blockParent === undefined).map((unit) => unit.unitId);
  const over = unitId === undefined ? tops : [unitId];
  return over.some((unit) => unit !== undefined && covers(unit, head)) && !(await matter.isBarred(personId));
}
