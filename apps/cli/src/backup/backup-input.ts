import { resolve } from 'node:path';
import {
  fileStoreOptions,
  keyringFolderOf,
  openObjects,
  openPool,
  type BackupInput,
  type DatabaseUrls,
  type Persistence,
} from '@taizhang/persistence';
import { workplace } from '../workplace';

export interface WantedBackup {
  readonly to: string;
  readonly keyringTo?: string;
  readonly keyringDays: number;
  readonly keyring: boolean;
}

/** Work with what a backup is made of, over connections that are closed afterwards. */
export async function withBackupInput<T>(
  { to, keyringTo, keyringDays: days, keyring }: WantedBackup,
  persistence: Persistence,
  { ownerUrl, keyringUrl }: DatabaseUrls,
  work: (input: Omit<BackupInput, 'now'>) => Promise<T>,
): Promise<T> {
  const folder = resolve(to);
  const database = openPool(ownerUrl, 3);
  const keys = keyringUrl === undefined || !keyring ? undefined : openPool(keyringUrl, 1);
  try {
    return await work({
      ...{ database, folder, house: await persistence.evidence.house(), signer: await persistence.keyring.signer() },
      objects: await openObjects(fileStoreOptions(process.env, workplace().path)),
      ...(keys && { keyring: { database: keys, folder: resolve(keyringTo ?? keyringFolderOf(folder)), days } }),
    });
  } finally {
    await database.end();
    await keys?.end();
  }
}
