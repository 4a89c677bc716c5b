import { isAlive, readRunFile, type StateFolder } from '@taizhang/dev-stack';
import type { DatabaseUrls } from '@taizhang/persistence';

/** The databases of the start that runs on a folder, else those that the environment names; undefined where it names none. */
export function knownDatabase(folder: StateFolder, env: NodeJS.ProcessEnv = process.env): DatabaseUrls | undefined {
  const running = runningDatabase(folder);
  if (running !== undefined) return running;
  const { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl, KEYRING_DATABASE_URL: keyringUrl } = env;
  if (appUrl === undefined || ownerUrl === undefined) return undefined;
  return { appUrl, ownerUrl, ...(keyringUrl !== undefined && { keyringUrl }) };
}

/** The databases of the start that runs on a folder now; undefined when none does. */
export function runningDatabase(folder: StateFolder): DatabaseUrls | undefined {
  const running = readRunFile(folder.runFile);
  if (running === undefined || !isAlive(running.owner)) return undefined;
  const { databaseUrl: appUrl, migrationDatabaseUrl: ownerUrl, keyringDatabaseUrl: keyringUrl } = running;
  if (appUrl === undefined || ownerUrl === undefined) return undefined;
  return { appUrl, ownerUrl, ...(keyringUrl !== undefined && { keyringUrl }) };
}
