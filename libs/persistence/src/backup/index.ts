export { backUp, type BackupInput, type BackupReport } from './back-up';
export { isBackupRefused } from './backup.errors';
export type { BackupManifest, KeyringManifest } from './backup-manifest';
export { restore, type RestoreInput, type RestoreReport } from './restore';
