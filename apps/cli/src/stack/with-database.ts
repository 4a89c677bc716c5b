import { openRun } from '@taizhang/dev-stack';
import type { DatabaseUrls, Persistence } from '@taizhang/persistence';
import { workplace } from '../workplace';
import { connected } from './connected';
import { provideDatabase } from './database';
import { runningDatabase } from './running-stack';
import { migrateAll } from './stack';

/** Work on the database of the start that is running, or on one started for this work alone. */
export async function withDatabase<T>(work: (persistence: Persistence, urls: DatabaseUrls) => Promise<T>): Promise<T> {
  const folder = workplace();
  const running = runningDatabase(folder);
  if (running !== undefined) return connected(running, (persistence) => work(persistence, running));
  const run = await openRun(folder, { guarded: true });
  try {
    const urls = await provideDatabase(run);
    await migrateAll(urls);
    return await connected(urls, (persistence) => work(persistence, urls));
  } finally {
    await run.close();
  }
}
