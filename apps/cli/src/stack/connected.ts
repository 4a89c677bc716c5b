import { createPersistence, type DatabaseUrls, type Persistence } from '@taizhang/persistence';

/** Work over a connection that is closed afterwards, whatever happened. */
export async function connected<T>(
  { appUrl }: DatabaseUrls,
  work: (persistence: Persistence) => Promise<T>,
): Promise<T> {
  const persistence = await createPersistence({ databaseUrl: appUrl });
  try {
    return await work(persistence);
  } finally {
    await persistence.close();
  }
}
