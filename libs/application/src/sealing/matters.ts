import {
  barredFrom,
  categoryOf,
  clueDecider,
  clueWorkers,
  fileDecider,
  fold,
  type ClueEvent,
  type FileEvent,
  type LedgerId,
  type PersonId,
  type Stored,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';

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
  ['clue', clueMatter],
  ['file', fileMatter],
]);

export async function matterOf(app: Application, ledger: LedgerId, stream: StreamName): Promise<Matter | undefined> {
  return readers.get(categoryOf(stream))?.(app, ledger, stream);
}
