import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ledgerId, type Instant, type LedgerId } from '@taizhang/domain';
import type { Pool, PoolClient } from 'pg';
import { damageWords } from '../damage';
import { inTransaction } from '../database/in-transaction';
import type { EventStore } from '../event-store/event-store';
import { headOf, type LedgerRow } from '../event-store/ledger-head';
import { noteKeyOf } from '../evidence/checkpoint';
import type { Anchor } from '../evidence/evidence';
import type { NoteKey } from '../evidence/signed-note';
import { verifyEvidence } from '../evidence/verify-evidence';
import type { ObjectStore } from '../file-store/object-store';
import { importLedger, isImportFault } from '../ledger-lines';
import { digestRows, rebuildPeriodRows } from '../read-models/period';
import { storeVersions } from '../read-models/projection-versions';
import { projectionReader, projections } from '../read-models/projections';
import { EndedSessions } from '../sessions/ended-sessions';
import { orRefuse, refuseBackup } from './backup.errors';
import {
  backupFormat,
  checkSignature,
  keyringFormat,
  manifestName,
  readManifest,
  type BackupManifest,
  type KeptObject,
  type KeyringManifest,
} from './backup-manifest';
import { JoinedLines } from './archive/joined-lines';
import { partsOfCurrentKeys } from './archive/current-keys';
import { destroyedKeys } from './archive/destroyed-keys';
import { readArchive, type ReadArchive } from './archive/read-archive';
import { readKeyring, readKeyringNote, restoreKeyring, signerIn } from './keyring-backup';
import { checkObject, giveBack } from './kept-objects';
import { checkFile, readLines } from './line-files';
import { faults, refusals } from './refusals';
import { ledgersAt, type LedgerToRestore } from './restore-point';
import { restoreTables } from './restore-tables';

export interface RestoreInput {
  /** Of `taizhang_owner`, on a migrated database without a ledger. */
  readonly database: Pool;
  readonly store: EventStore;
  readonly objects: ObjectStore;
  /** For what is not whole yet, on the disk of the file store. */
  readonly incoming: string;
  /** The folder of one backup, with the segments that were written behind it. */
  readonly from: string;
  /** The keys, into an empty keyring: the note of a backup of the same house, or the folder of its current keys. */
  readonly keyring?: { readonly database: Pool; readonly note: string; readonly wrappingKey: Uint8Array };
  /** Public key of the house, where no keyring is restored. */
  readonly key?: NoteKey;
  readonly anchors: readonly Anchor[];
  /** Absent: up to the last event that was archived. */
  readonly point?: RestorePoint;
}

/** The log as it was once. */
export interface RestorePoint {
  /** Only the first so many segments: none with 0. */
  readonly segments?: number;
  /** By ledger: whole batches up to a position. */
  readonly upTo?: ReadonlyMap<string, number>;
  /** Whole batches recorded up to then, by each ledger's own clock. */
  readonly knownOn?: Instant;
}

export interface RestoredLedger {
  readonly ledger: string;
  readonly position: number;
  readonly link: string;
  /** How many of its events the backup itself holds. */
  readonly backedUp: number;
  /** How many events were left out, behind the point that was asked for. */
  readonly leftOut: number;
}

export interface RestoreReport {
  readonly manifest: BackupManifest;
  readonly ledgers: readonly RestoredLedger[];
  readonly segments: { readonly count: number; readonly madeAt: string };
  readonly keysHeld?: number;
  /** How many keys are known to be destroyed, in what was restored or left out, and in the backups beside this one. */
  readonly destroyed: number;
  /** What lies beside this backup and could not be read for destroyed keys. */
  readonly unreadBeside: readonly string[];
  readonly objects: number;
  /** Read models that were folded anew and are what they were; others were written by other code. */
  readonly equalReadModels: number;
  readonly differing: readonly string[];
}

/** Checks a whole backup before it writes, writes all of the log or nothing, and says what it found. */
export async function restore(input: RestoreInput): Promise<RestoreReport> {
  const { from, database, point = {} } = input;
  const note = await readFile(join(from, manifestName), 'utf8').catch(() => {
    throw refuseBackup(refusals.noBackup(from, manifestName));
  });
  const manifest = await orRefuse(refusals.damaged, () => readManifest<BackupManifest>(note, backupFormat));
  const given = input.keyring;
  const keys = given && (await orRefuse(refusals.damagedKeys, () => checkedKeyring(given)));
  const key = keys?.key ?? input.key;
  if (key === undefined) throw refuseBackup(refusals.noHouse);
  await orRefuse(refusals.damaged, async () => {
    checkSignature(note, { ...key, name: manifest.house });
    for (const part of [...manifest.ledgers, ...manifest.tables, manifest.files]) await checkFile(from, part);
  });
  const { segments } = point;
  const archive = await readArchive({ from, note, manifest, key, ...(segments !== undefined && { segments }) });
  const ledgers = await ledgersAt(archive, manifest, point);
  const { destroyed, unread, unreadBeside } = await destroyedKeys(from, manifest, key);
  if (keys !== undefined && unread.length > 0) throw refuseBackup(refusals.keysInDoubt(unread.join(', ')));
  const folder = dirname(from);
  for await (const object of objectsOf(from, manifest, archive)) await checkObject(folder, object);
  await refuseFilled(input, manifest);

  let objects = 0;
  for await (const object of objectsOf(from, manifest, archive)) {
    await giveBack(input.objects, folder, input.incoming, object);
    objects += 1;
  }
  await inTransaction(database, async (client) => {
    for (const ledger of ledgers) await restoreLedger(client, ledger);
    await restoreTables(client, from, manifest, ledgers);
    await new EndedSessions(client).endAll();
    for (const { ledger } of ledgers) await holdToCheckpoints(client, ledgerId(ledger), input.anchors, key);
  });
  const held = keys && (await inTransaction(keys.database, (client) => restoreKeyring(client, keys.rows, destroyed)));
  const { equal, differing } = await foldAnew(input, manifest, ledgers);
  return {
    ...{ manifest, objects, equalReadModels: equal, differing, unreadBeside },
    destroyed: new Set(destroyed.map(({ ledger, subject }) => `${ledger}\n${subject}`)).size,
    ledgers: ledgers.map(({ ledger, end, backedUp, leftOut }) => ({ ledger, ...end, backedUp, leftOut })),
    segments: { count: archive.segments, madeAt: archive.madeAt },
    ...(held !== undefined && { keysHeld: held }),
  };
}

async function checkedKeyring({ database, note: path, wrappingKey }: NonNullable<RestoreInput['keyring']>) {
  const current = await partsOfCurrentKeys(path);
  const places = current.length === 0 ? [path] : current;
  const notes = await Promise.all(places.map((place) => readKeyringNote(place)));
  const parts = notes.map((note) => readManifest<KeyringManifest>(note, keyringFormat));
  const folder = current.length === 0 ? dirname(path) : path;
  for (const part of parts) await checkFile(folder, part);
  const rows = await readKeyring(folder, parts);
  const signer = signerIn(rows, wrappingKey);
  for (const [index, { house }] of parts.entries()) checkSignature(notes[index] ?? '', noteKeyOf(signer, house));
  const { rows: filled } = await database.query<{ filled: boolean }>(
    'SELECT EXISTS (SELECT FROM subject_key) OR EXISTS (SELECT FROM installation_secret) AS filled',
  );
  if (filled[0]?.filled === true) throw refuseBackup(refusals.keysFilled);
  return { database, rows, key: noteKeyOf(signer, parts[0]?.house ?? '') };
}

async function* objectsOf(from: string, { files }: BackupManifest, archive: ReadArchive): AsyncGenerator<KeptObject> {
  for await (const line of readLines(from, files)) yield JSON.parse(line) as KeptObject;
  yield* archive.files;
}

async function refuseFilled({ database }: RestoreInput, manifest: BackupManifest): Promise<void> {
  const { rows } = await database.query<{ id: string }>('SELECT id FROM ledger LIMIT 1');
  if (rows[0] !== undefined) throw refuseBackup(refusals.filled(rows[0].id));
  const { rows: done } = await database.query<{ name: string }>('SELECT name FROM migration');
  const known = new Set(done.map(({ name }) => name));
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0) throw refuseBackup(refusals.laterVersion(unknown.join(', ')));
}

async function restoreLedger(client: PoolClient, { ledger, parts, end }: LedgerToRestore): Promise<void> {
  const joined = new JoinedLines(parts, end.position);
  const taken = await importLedger(client, joined.lines()).catch((error: unknown) => {
    if (isImportFault(error))
      throw refuseBackup(refusals.damaged(faults.lineDamaged(joined.placeOf(error.line), error.words)));
    throw error;
  });
  const agrees = taken.ledger === ledger && taken.events === end.position && taken.link === end.link;
  if (!agrees) throw refuseBackup(refusals.damaged(faults.otherLedger(parts.map(({ place }) => place).join(', '))));
}

/** A backup of a rewritten history is whole by itself; it parts from what was handed outside. */
async function holdToCheckpoints(
  client: PoolClient,
  ledger: LedgerId,
  anchors: readonly Anchor[],
  key: NoteKey,
): Promise<void> {
  const { rows } = await client.query<LedgerRow>('SELECT * FROM ledger WHERE id = $1', [ledger]);
  // What was handed out after the backup is longer than it; that is loss, and no damage of the backup.
  const { damages } = await verifyEvidence(client, headOf(rows[0] as LedgerRow), anchors, key);
  const damage = damages.find(({ kind }) => kind !== 'cutOff');
  if (damage !== undefined) throw refuseBackup(refusals.otherHistory(ledger, damage.position, damageWords(damage)));
}

async function foldAnew(
  { database, store }: RestoreInput,
  manifest: BackupManifest,
  restored: readonly LedgerToRestore[],
): Promise<{ readonly equal: number; readonly differing: readonly string[] }> {
  const differing: string[] = [];
  let equal = 0;
  const ledgers = restored.filter(({ isWhole }) => isWhole).map(({ ledger }) => ledgerId(ledger));
  await rebuildPeriodRows({
    ...{ pool: database, store, reader: projectionReader, projections },
    atSwitch: async (client, projection) => {
      for (const ledger of ledgers) await storeVersions(client, ledger, [projection]);
    },
  });
  for (const ledger of ledgers) {
    for (const said of manifest.readModels.filter((each) => each.ledger === ledger)) {
      const projection = projections.find((each) => each.name === said.projection && each.version === said.version);
      if (projection === undefined) continue;
      const { digest } = await digestRows(database, projection, ledger);
      if (digest === said.digest) equal += 1;
      else differing.push(`${ledger}/${said.projection}`);
    }
  }
  return { equal, differing };
}
