import {
  createPersistence,
  fileStoreOptions,
  keyringOptions,
  type DatabaseUrls,
  type Persistence,
} from '@taizhang/persistence';
import { workplace } from '../workplace';

/** Work over a connection that is closed afterwards, whatever happened. */
export async function connected<T>(
  { appUrl, keyringUrl }: DatabaseUrls,
  work: (persistence: Persistence) => Promise<T>,
): Promise<T> {
  const keyring = keyringOptions({ ...process.env, KEYRING_DATABASE_URL: keyringUrl }, workplace().path);
  const files = fileStoreOptions(process.env, workplace().path);
  const installation = process.env['TAIZHANG_INSTALLATION'];
  const persistence = await createPersistence({ databaseUrl: appUrl, keyring, files, installation });
  try {
    return await work(persistence);
  } finally {
    await persistence.close();
  }
}
