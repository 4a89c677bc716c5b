/** Why a backup is not made or not taken back. Nothing was changed. */
export class BackupRefused extends Error {
  readonly code = 'BackupRefused';
}

export const refuseBackup = (what: string): BackupRefused => new BackupRefused(what);

/** By its code: `instanceof` breaks across module registries. */
export const isBackupRefused = (error: unknown): error is BackupRefused =>
  typeof error === 'object' && error !== null && (error as { code?: unknown }).code === 'BackupRefused';
