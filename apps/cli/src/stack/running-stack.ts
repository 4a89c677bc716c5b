import { isAlive, readRunFile, type StateFolder } from '@taizhang/dev-stack';
import type { DatabaseUrls } from '@taizhang/persistence';

/** The databases of the start that runs on a folder now; undefined when none does. */
export function runningDatabase(folder: StateFolder): DatabaseUrls | undefined {
  const running = readRunFile(folder.runFile);
  if (running === undefined || !isAlive(running.owner)) return undefined;
  const { databaseUrl: appUrl, migrationDatabaseUrl: ownerUrl, keyringDatabaseUrl: keyringUrl } = running;
  if (appUrl === undefined || ownerUrl === undefined) return undefined;
  return { appUrl, ownerUrl, ...(keyringUrl !== undefined && { keyringUrl }) };
}
