import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { NoteKey } from '../../evidence/signed-note';
import { backupFormat, manifestName, readSigned, type BackupFile, type BackupManifest } from '../backup-manifest';
import { destructionInLine, type Destruction } from '../keyring-backup';
import { checkFile, readLines } from '../line-files';
import { isNameOfBackup, readSegment, segmentFolder, segmentName, segmentNumbers } from './archive-folder';

type LedgerFile = BackupFile & { readonly ledger: string };

export interface DestroyedKeys {
  readonly destroyed: readonly Destruction[];
  /** Segments of which nothing tells whether a key was destroyed in them. */
  readonly unread: readonly string[];
}

/**
 * Every key that is known to be destroyed, wherever it is told: in what is taken back, behind the point that is asked for, in
 * segments and ledgers that are left out, and in the other backups of the house beside this one. The keys may be older than
 * all of that.
 */
export async function destroyedKeys(
  from: string,
  { ledgers }: BackupManifest,
  key: NoteKey,
): Promise<DestroyedKeys & { readonly unreadBeside: readonly string[] }> {
  const own = await inSegments(from, key);
  const beside = await inOthers(from, key);
  const destroyed = [...(await inFiles(from, ledgers)), ...own.destroyed, ...beside.destroyed];
  return { destroyed, unread: own.unread, unreadBeside: beside.unread };
}

async function inFiles(folder: string, files: readonly LedgerFile[]): Promise<readonly Destruction[]> {
  const destroyed: Destruction[] = [];
  for (const file of files) {
    await checkFile(folder, file);
    for await (const line of readLines(folder, file)) {
      const found = destructionInLine(file.ledger, line);
      if (found !== undefined) destroyed.push(found);
    }
  }
  return destroyed;
}

/** What cannot be read matters only where a later segment does not say that no key was destroyed in it. */
async function inSegments(base: string, key: NoteKey): Promise<DestroyedKeys> {
  const [destroyed, unread]: [Destruction[], string[]] = [[], []];
  let [count, doubtful] = [0, [] as string[]];
  const written = (await segmentNumbers(base)).at(-1) ?? 0;
  for (let number = 1; number <= written; number += 1) {
    const manifest = await readSegment(base, number, key).then(
      (read) => read.manifest,
      () => undefined,
    );
    const here = manifest && (await inFiles(segmentFolder(base, number), manifest.ledgers).catch(() => undefined));
    if (here === undefined) doubtful.push(segmentName(number));
    destroyed.push(...(here ?? []));
    count += here?.length ?? 0;
    if (manifest?.destroyed === undefined) continue;
    if (manifest.destroyed !== count) unread.push(...doubtful);
    [count, doubtful] = [manifest.destroyed, []];
  }
  return { destroyed, unread: [...unread, ...doubtful] };
}

/** Each backup holds the whole log of its time: of the others the newest and all segments tell what there is to tell. */
async function inOthers(from: string, key: NoteKey): Promise<DestroyedKeys> {
  const [destroyed, unread]: [Destruction[], string[]] = [[], []];
  const folder = dirname(resolve(from));
  const names = (await readdir(folder)).filter((name) => isNameOfBackup(name) && name !== basename(from));
  let isNewest = true;
  for (const name of names.sort().reverse()) {
    const base = join(folder, name);
    try {
      const note = await readFile(join(base, manifestName), 'utf8');
      const manifest = readSigned<BackupManifest>(note, backupFormat, key);
      const behind = await inSegments(base, key);
      destroyed.push(...behind.destroyed);
      unread.push(...behind.unread.map((segment) => `${name}/segments/${segment}`));
      if (!isNewest) continue;
      destroyed.push(...(await inFiles(base, manifest.ledgers)));
      isNewest = false;
    } catch {
      unread.push(name);
    }
  }
  return { destroyed, unread };
}
