import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NoteKey, NoteSigner } from '../../evidence/signed-note';
import { flushFolder } from '../../file-store/local-object-store';
import { faultOf, orRefuse, refuseBackup, wordsOf } from '../backup.errors';
import {
  backupFormat,
  manifestName,
  readSigned,
  segmentFormat,
  signManifest,
  type ArchivedHead,
  type BackupManifest,
  type SegmentManifest,
} from '../backup-manifest';
import { faults, refusals } from '../refusals';

/** The segments of a backup lie in it: `segments/000000001/`, each there whole or not at all. */
export const segmentsOf = (base: string): string => join(base, 'segments');
export const segmentName = (number: number): string => String(number).padStart(9, '0');
export const segmentFolder = (base: string, number: number): string => join(segmentsOf(base), segmentName(number));

const backupNamed = /^taizhang-\d{8}T\d{6}Z$/;
export const isNameOfBackup = (name: string): boolean => backupNamed.test(name);
const segmentNamed = /^\d{9}$/;

/** Where an archive ends, and what the next segment follows. */
export interface ArchiveEnd {
  readonly base: string;
  /** Of the last segment; 0 where there is none. */
  readonly number: number;
  /** Hash of its manifest, or of the backup's. */
  readonly previous: string;
  readonly heads: ReadonlyMap<string, ArchivedHead>;
  readonly madeAt: string;
  /** How many orders to destroy a key its segments hold; absent where segments of the first version do not say. */
  readonly destroyed?: number;
}

export const noteHash = (note: string): string => createHash('sha256').update(note).digest('hex');
export const byLedger = (heads: readonly ArchivedHead[]): ReadonlyMap<string, ArchivedHead> =>
  new Map(heads.map(({ ledger, position, link }) => [ledger, { ledger, position, link }]));

const namesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

/** The place of the last backup that was made in a folder. */
export async function newestBackup(folder: string): Promise<string | undefined> {
  const names = (await namesIn(folder)).filter(isNameOfBackup).sort();
  const [newest] = names.reverse();
  return newest === undefined ? undefined : join(folder, newest);
}

export async function segmentNumbers(base: string): Promise<readonly number[]> {
  const names = (await namesIn(segmentsOf(base))).filter((name) => segmentNamed.test(name));
  return names.map(Number).sort((a, b) => a - b);
}

/** Throws what is wrong with it. */
export async function readSegment(
  base: string,
  number: number,
  key: NoteKey,
): Promise<{ readonly manifest: SegmentManifest; readonly hash: string }> {
  const note = await readFile(join(segmentFolder(base, number), manifestName), 'utf8').catch(() => {
    throw faultOf(faults.segmentTorn(manifestName));
  });
  try {
    const manifest = readSigned<SegmentManifest>(note, segmentFormat, key);
    if (manifest.number !== number) throw faultOf(faults.otherSegment(segmentName(manifest.number)));
    return { manifest, hash: noteHash(note) };
  } catch (error) {
    throw faultOf(faults.segmentChanged(wordsOf(error)), error);
  }
}

/** Where to go on; the last segment is believed by the house's own signature alone, which stands over the whole chain. */
export async function endOfArchive(base: string, key: NoteKey): Promise<ArchiveEnd> {
  const number = (await segmentNumbers(base)).at(-1) ?? 0;
  if (number > 0) {
    const { manifest, hash } = await readSegment(base, number, key).catch((error: unknown) => {
      throw refuseBackup(refusals.noFollowing(segmentName(number), base, wordsOf(error)));
    });
    const { heads, madeAt, destroyed } = manifest;
    const end = { base, number, previous: hash, heads: byLedger(heads), madeAt };
    return { ...end, ...(destroyed !== undefined && { destroyed }) };
  }
  const note = await readFile(join(base, manifestName), 'utf8');
  const manifest = await orRefuse(refusals.damagedBase(base), () =>
    readSigned<BackupManifest>(note, backupFormat, key),
  );
  return {
    base,
    number,
    previous: noteHash(note),
    heads: byLedger(manifest.ledgers),
    madeAt: manifest.madeAt,
    destroyed: 0,
  };
}

/** A folder for the next segment, without what a follower that died had begun. */
export async function beginSegment({ base, number }: ArchiveEnd): Promise<string> {
  const folder = segmentsOf(base);
  await mkdir(folder, { recursive: true });
  const making = join(folder, `.${segmentName(number + 1)}`);
  await rm(making, { recursive: true, force: true });
  await mkdir(making);
  return making;
}

/** All of it is on the disk before its name is. A segment of that number is never written over. */
export async function publishSegment(
  end: ArchiveEnd,
  making: string,
  manifest: SegmentManifest,
  signer: NoteSigner,
): Promise<ArchiveEnd> {
  const note = signManifest(manifest, signer);
  await writeFile(join(making, manifestName), note, { flag: 'wx', mode: 0o600, flush: true });
  await flushFolder(making);
  const { base } = end;
  const { number, heads, madeAt, destroyed } = manifest;
  if (await isThere(segmentFolder(base, number))) throw taken(number);
  await rename(making, segmentFolder(base, number)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOTEMPTY' || error.code === 'EEXIST' ? taken(number) : error;
  });
  await flushFolder(segmentsOf(base));
  const published = { base, number, previous: noteHash(note), heads: byLedger(heads), madeAt };
  return { ...published, ...(destroyed !== undefined && { destroyed }) };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const taken = (number: number): Error => refuseBackup(refusals.segmentTaken(segmentName(number)));
