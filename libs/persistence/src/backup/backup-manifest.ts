import { canonicalJson } from '../event-store/canonical-json';
import { openNote, signNote, type NoteKey, type NoteSigner } from '../evidence/signed-note';
import { refuseBackup } from './backup.errors';

/** What a backup says of itself. Kept for as long as the backup is; signed by the house whose it is. */

export const backupFormat = 'taizhang/backup/1';
export const keyringFormat = 'taizhang/keyring-backup/1';
export const manifestName = 'manifest.note';

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

/** The keys lie apart, for a shorter time. */
export interface KeyringManifest extends BackupFile {
  readonly format: typeof keyringFormat;
  readonly house: string;
  readonly madeAt: string;
  readonly expiresAt: string;
}

export const signManifest = (manifest: BackupManifest | KeyringManifest, signer: NoteSigner): string =>
  signNote(`${canonicalJson(manifest)}\n`, signer);

/** The manifest, read without belief: it says by whose name it is to be checked. */
export function readManifest<M extends BackupManifest | KeyringManifest>(note: string, format: M['format']): M {
  try {
    const manifest = JSON.parse(note.split('\n', 1)[0] ?? '') as M;
    if (manifest.format === format && typeof manifest.house === 'string') return manifest;
  } catch {
    // Told below.
  }
  throw refuseBackup(`this is no manifest in the format ${format}`);
}

export function checkSignature(note: string, key: NoteKey): void {
  if (openNote(note, [key])?.signedBy.length !== 1)
    throw refuseBackup(
      `the manifest does not bear the signature of ${key.name}: it was changed, or it is of another house`,
    );
}
