import { isAlive, readRunFile, type StateFolder } from '@taizhang/dev-stack';
import type { DatabaseUrls } from '@taizhang/persistence';
import { namedDatabase } from './database';

/** The databases of the start that runs on a folder, else those that the environment names; undefined where it names none. */
export function knownDatabase(folder: StateFolder, env: NodeJS.ProcessEnv = process.env): DatabaseUrls | undefined {
  return runningDatabase(folder) ?? namedDatabase(env);
}

/** The databases of the start that runs on a folder now; undefined when none does. */
export function runningDatabase(folder: StateFolder): DatabaseUrls | undefined {
  const running = readRunFile(folder.runFile);
  if (running === undefined || !isAlive(running.owner)) return undefined;
  const { databaseUrl: appUrl, migrationDatabaseUrl: ownerUrl, keyringDatabaseUrl: keyringUrl } = running;
  if (appUrl === undefined || ownerUrl === undefined) return undefined;
  return { appUrl, ownerUrl, ...(keyringUrl !== undefined && { keyringUrl }) };
}
