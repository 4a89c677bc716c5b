export { archiveProgress, archiveReader, type ArchiveProgress } from './archive/archive-progress';
export { currentKeysOf } from './archive/current-keys';
export { follow, type FollowInput, type FollowNews } from './archive/follow';
export { backUp, type BackupInput, type BackupReport } from './back-up';
export { isBackupRefused } from './backup.errors';
export type { BackupManifest, KeyringManifest } from './backup-manifest';
export { keyringFolderOf } from './keyring-backup';
export { restore, type RestoreInput, type RestorePoint, type RestoreReport } from './restore';
