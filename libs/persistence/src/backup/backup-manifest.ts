import { canonicalJson } from '../event-store/canonical-json';
import { openNote, signNote, type NoteKey, type NoteSigner } from '../evidence/signed-note';
import { faultOf } from './backup.errors';
import { faults } from './refusals';

/** What a backup says of itself. Kept for as long as the backup is; signed by the house whose it is. */

export const backupFormat = 'taizhang/backup/1';
export const keyringFormat = 'taizhang/keyring-backup/1';
export const segmentFormat = 'taizhang/segment/1';
export const manifestName = 'manifest.note';

/** One object of the file store, by the hash of its encrypted bytes. */
export interface KeptObject {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A file of the backup, with what it holds. */
export interface BackupFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
}

export interface LedgerBackup extends BackupFile {
  readonly ledger: string;
  readonly position: number;
  readonly recordedAt: string;
  readonly link: string;
}

/** Rows of a read model as they were: what is folded anew after a restore must be equal. */
export interface ReadModelDigest {
  readonly ledger: string;
  readonly projection: string;
  readonly version: number;
  readonly upTo: number;
  readonly rows: number;
  readonly digest: string;
}

export interface BackupManifest {
  readonly format: typeof backupFormat;
  readonly house: string;
  readonly madeAt: string;
  readonly migrations: readonly string[];
  readonly ledgers: readonly LedgerBackup[];
  readonly tables: readonly (BackupFile & { readonly table: string })[];
  readonly files: BackupFile;
  readonly readModels: readonly ReadModelDigest[];
}

/** Whole batches of a ledger, behind what the backup or an earlier segment holds. */
export interface SegmentLedger extends BackupFile {
  readonly ledger: string;
  readonly first: number;
  readonly last: number;
  /** The link that the first batch follows. */
  readonly after: string;
  /** The link of the last one. */
  readonly link: string;
}

/** Up to where a ledger is held, all segments together. */
export interface ArchivedHead {
  readonly ledger: string;
  readonly position: number;
  readonly link: string;
}

/** What came into the log after the backup, in order: each segment names the one before by the hash of its manifest. */
export interface SegmentManifest {
  readonly format: typeof segmentFormat;
  readonly house: string;
  readonly number: number;
  /** Hash of the manifest before: of the backup's, or of the segment's. */
  readonly previous: string;
  readonly madeAt: string;
  readonly ledgers: readonly SegmentLedger[];
  /** Every ledger that was open then; one that was and is not here was dropped. */
  readonly heads: readonly ArchivedHead[];
  /** Objects of the file store that these events name. */
  readonly files: readonly KeptObject[];
  /** How many orders to destroy a key the segments hold up to here; absent in those of the first version. */
  readonly destroyed?: number;
}

/** The keys lie apart, for a shorter time. */
export interface KeyringManifest extends BackupFile {
  readonly format: typeof keyringFormat;
  readonly house: string;
  readonly madeAt: string;
  readonly expiresAt: string;
}

type Manifest = BackupManifest | KeyringManifest | SegmentManifest;

export const signManifest = (manifest: Manifest, signer: NoteSigner): string =>
  signNote(`${canonicalJson(manifest)}\n`, signer);

/** The manifest, read without belief: it says by whose name it is to be checked. */
export function readManifest<M extends Manifest>(note: string, format: M['format']): M {
  try {
    const manifest = JSON.parse(note.split('\n', 1)[0] ?? '') as M;
    if (manifest.format === format && typeof manifest.house === 'string') return manifest;
  } catch {
    // Told below.
  }
  throw faultOf(faults.noManifest(format));
}

/** A manifest that bears the signature of a key of the house that it names. */
export function readSigned<M extends Manifest>(note: string, format: M['format'], key: NoteKey): M {
  const manifest = readManifest<M>(note, format);
  checkSignature(note, { ...key, name: manifest.house });
  return manifest;
}

export function checkSignature(note: string, key: NoteKey): void {
  if (openNote(note, [key])?.signedBy.length !== 1) throw faultOf(faults.signature(key.name));
}
