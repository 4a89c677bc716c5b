import { isAlive, openRun, readRunFile } from '@taizhang/dev-stack';
import { createPersistence, migrate, type DatabaseUrls, type Persistence } from '@taizhang/persistence';
import { workplace } from '../workplace';
import { provideDatabase } from './database';

/** Work on the database of the start that is running, or on one started for this work alone. */
export async function withDatabase<T>(work: (persistence: Persistence, urls: DatabaseUrls) => Promise<T>): Promise<T> {
  const folder = workplace();
  const running = readRunFile(folder.runFile);
  if (running !== undefined && isAlive(running.owner)) {
    const { databaseUrl: appUrl, migrationDatabaseUrl: ownerUrl } = running;
    if (appUrl !== undefined && ownerUrl !== undefined) return connected({ appUrl, ownerUrl }, work);
  }
  const run = await openRun(folder, { guarded: true });
  try {
    const urls = await provideDatabase(run);
    await migrate(urls.ownerUrl);
    return await connected(urls, work);
  } finally {
    await run.close();
  }
}

async function connected<T>(
  urls: DatabaseUrls,
  work: (persistence: Persistence, urls: DatabaseUrls) => Promise<T>,
): Promise<T> {
  const persistence = await createPersistence({ databaseUrl: urls.appUrl });
  try {
    return await work(persistence, urls);
  } finally {
    await persistence.close();
  }
}
