import { resolve } from 'node:path';
import { fileStoreOptions, keyringFolderOf, type FileStoreOptions } from '@taizhang/persistence';

export interface ArchiveConfig {
  /** Where backups are kept. */
  readonly folder: string;
  readonly keyringFolder: string;
  readonly keyringDays: number;
  /** Of `taizhang_owner`: a backup reads every table. */
  readonly ownerUrl: string;
  readonly files: FileStoreOptions;
}

const standardDays = 30;

/** TAIZHANG_BACKUPS switches it on; TAIZHANG_BACKUPS_KEYRING and TAIZHANG_BACKUPS_KEYRING_DAYS say where its keys go. */
export function archiveConfig(
  environment: NodeJS.ProcessEnv,
  stateFolder: string,
  days: number | undefined,
  wrong: string[],
): ArchiveConfig | undefined {
  const { TAIZHANG_BACKUPS: to, TAIZHANG_BACKUPS_KEYRING: keys, MIGRATION_DATABASE_URL: ownerUrl } = environment;
  if (to === undefined || to === '') return undefined;
  if (ownerUrl === undefined || ownerUrl === '')
    wrong.push('MIGRATION_DATABASE_URL is not set: TAIZHANG_BACKUPS needs it');
  const folder = resolve(to);
  return {
    ...{ folder, keyringFolder: resolve(keys || keyringFolderOf(folder)), keyringDays: days ?? standardDays },
    ...{ ownerUrl: ownerUrl ?? '', files: fileStoreOptions(environment, stateFolder) },
  };
}
