import { stat } from 'node:fs/promises';
import type { NoteKey } from '../../evidence/signed-note';
import { faultOf, refuseBackup, wordsOf } from '../backup.errors';
import type {
  ArchivedHead,
  BackupFile,
  BackupManifest,
  KeptObject,
  SegmentLedger,
  SegmentManifest,
} from '../backup-manifest';
import { checkFile } from '../line-files';
import { faults, refusals } from '../refusals';
import { byLedger, noteHash, readSegment, segmentFolder, segmentName, segmentNumbers } from './archive-folder';

/** A file with lines of a ledger, in a folder. */
export interface LedgerPart {
  readonly folder: string;
  /** How it is called where it is damaged. */
  readonly place: string;
  readonly file: BackupFile;
}

/** A ledger as a backup and its segments hold it, one behind the other. */
export interface ArchivedLedger extends ArchivedHead {
  readonly parts: readonly LedgerPart[];
}

/** A backup with its segments, as far as they are taken: everything was found whole and in its order. */
export interface ReadArchive {
  readonly ledgers: readonly ArchivedLedger[];
  /** Of the segments alone. */
  readonly files: readonly KeptObject[];
  readonly segments: number;
  /** When the last of what is taken was written. */
  readonly madeAt: string;
  /** Ledgers of the backup that were dropped since, though another may bear the name now. */
  readonly dropped: ReadonlySet<string>;
  /** Up to where the segments that are not taken hold more of a ledger, as far as they can be read. */
  readonly behind: ReadonlyMap<string, number>;
}

export interface ArchiveInput {
  readonly from: string;
  readonly note: string;
  readonly manifest: BackupManifest;
  readonly key: NoteKey;
  /** Absent: all of them. */
  readonly segments?: number;
}

/** Checks every segment before anything is believed of it; what is missing, torn or changed is named. */
export async function readArchive({ from, note, manifest, key, segments }: ArchiveInput): Promise<ReadArchive> {
  const chain = new Chain(from, manifest, noteHash(note));
  const written = (await segmentNumbers(from)).at(-1) ?? 0;
  const wanted = segments ?? written;
  if (wanted > written) throw refuseBackup(refusals.fewerSegments(written, wanted));
  for (let number = 1; number <= wanted; number += 1) {
    await chain.take(number, key).catch((error: unknown) => {
      throw refuseBackup(refusals.segment(segmentName(number), number, wordsOf(error)));
    });
  }
  return { ...chain.read(), behind: await heldBehind(from, wanted, written, key) };
}

async function heldBehind(
  from: string,
  taken: number,
  written: number,
  key: NoteKey,
): Promise<ReadonlyMap<string, number>> {
  const behind = new Map<string, number>();
  const others = new Set<string>();
  for (let number = taken + 1; number <= written; number += 1) {
    const read = await readSegment(from, number, key).catch(() => undefined);
    for (const { ledger, first, last } of read?.manifest.ledgers ?? []) {
      // A drill that was dropped and opened again is another one.
      if (first === 1) others.add(ledger);
      if (!others.has(ledger)) behind.set(ledger, last);
    }
  }
  return behind;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

class Chain {
  private readonly ledgers = new Map<string, ArchivedLedger>();
  private readonly files: KeptObject[] = [];
  private readonly dropped = new Set<string>();
  private madeAt: string;
  private count = 0;

  constructor(
    private readonly from: string,
    manifest: BackupManifest,
    private previous: string,
  ) {
    this.madeAt = manifest.madeAt;
    for (const { ledger, position, link, ...file } of manifest.ledgers)
      this.ledgers.set(ledger, { ledger, position, link, parts: [{ folder: from, place: file.file, file }] });
  }

  async take(number: number, key: NoteKey): Promise<void> {
    const folder = segmentFolder(this.from, number);
    if (!(await isThere(folder))) throw faultOf(faults.segmentMissing);
    const { manifest, hash } = await readSegment(this.from, number, key);
    await this.follow(manifest, folder);
    [this.previous, this.madeAt, this.count] = [hash, manifest.madeAt, number];
  }

  private async follow(segment: SegmentManifest, folder: string): Promise<void> {
    if (segment.previous !== this.previous) throw faultOf(faults.notNext);
    for (const part of segment.ledgers) {
      await checkFile(folder, part).catch((error: unknown) => {
        throw faultOf(faults.segmentChanged(wordsOf(error)), error);
      });
      this.join(part, { folder, place: `segments/${segmentName(segment.number)}/${part.file}`, file: part });
    }
    const heads = byLedger(segment.heads);
    for (const ledger of [...this.ledgers.keys()].filter((each) => !heads.has(each))) this.drop(ledger);
    for (const { ledger, position, link } of heads.values()) {
      const held = this.ledgers.get(ledger);
      if (held?.position !== position || held.link !== link) throw faultOf(faults.otherEnd(ledger));
    }
    this.files.push(...segment.files);
  }

  private join({ ledger, first, last, after, link }: SegmentLedger, part: LedgerPart): void {
    const held = this.ledgers.get(ledger);
    if (first === 1) {
      if (held !== undefined) this.drop(ledger);
      this.ledgers.set(ledger, { ledger, position: last, link, parts: [part] });
      return;
    }
    if (held === undefined || first !== held.position + 1 || after !== held.link)
      throw faultOf(faults.eventNotNext(first, ledger));
    this.ledgers.set(ledger, { ledger, position: last, link, parts: [...held.parts, part] });
  }

  private drop(ledger: string): void {
    this.ledgers.delete(ledger);
    this.dropped.add(ledger);
  }

  read(): Omit<ReadArchive, 'behind'> {
    const { files, dropped, madeAt, count } = this;
    const ledgers = [...this.ledgers.values()].sort((a, b) => (a.ledger < b.ledger ? -1 : 1));
    return { ledgers, files, segments: count, madeAt, dropped };
  }
}
