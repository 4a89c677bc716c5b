import { createHash } from 'node:crypto';
import { Refusal, startPostgres, type Run } from '@taizhang/dev-stack';
import { prepareDatabase, prepareKeyring, type DatabaseUrls } from '@taizhang/persistence';
import { language } from '../language';
import { stackWords } from './stack-words';

/** The databases that the environment names, in the roles that it gives; undefined where it names none, or an administrator's. */
export function namedDatabase(env: NodeJS.ProcessEnv): DatabaseUrls | undefined {
  const { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl, KEYRING_DATABASE_URL: keyringUrl } = env;
  if (appUrl === undefined || ownerUrl === undefined) return undefined;
  return { appUrl, ownerUrl, ...(keyringUrl !== undefined && { keyringUrl }) };
}

/**
 * The database to work on. With DATABASE_URL and MIGRATION_DATABASE_URL: those roles, as they are. With DATABASE_URL
 * alone: an administrator's address, on which the roles and the databases are made. With neither: the embedded server.
 * The keyring lies where KEYRING_DATABASE_URL says, else in a database of its own on the same server.
 */
export async function provideDatabase(run: Run, env: NodeJS.ProcessEnv = process.env): Promise<DatabaseUrls> {
  const named = namedDatabase(env);
  if (named !== undefined) return named;
  const { DATABASE_URL: url, KEYRING_DATABASE_URL: keyringUrl } = env;
  const given = keyringUrl === undefined ? {} : { keyringUrl };
  if (url !== undefined) {
    return { ...(await prepareOn(url, new URL(url).pathname.slice(1) || 'taizhang')), ...given };
  }
  const server = await startPostgres({ dataDir: run.folder.postgresDir });
  run.record({ name: 'postgres', pid: server.pid, port: server.port, signal: 'SIGINT' });
  return { ...(await prepareOn(server.url, 'taizhang')), ...given };
}

async function prepareOn(adminUrl: string, database: string): Promise<DatabaseUrls> {
  const passwords = {
    ownerPassword: rolePassword(adminUrl, 'taizhang_owner'),
    appPassword: rolePassword(adminUrl, 'taizhang_app'),
  };
  try {
    const urls = await prepareDatabase(adminUrl, { database, ...passwords });
    const password = rolePassword(adminUrl, 'taizhang_keyring');
    return { ...urls, keyringUrl: await prepareKeyring(adminUrl, { database: `${database}_keyring`, password }) };
  } catch (error) {
    throw new Refusal(stackWords[language()].databaseRefused(new URL(adminUrl).host, messageOf(error)));
  }
}

/** Derived, not stored: every start on the same server sets the same one, and nobody without its password can tell. */
function rolePassword(adminUrl: string, role: string): string {
  return createHash('sha256')
    .update(`${role}\n${new URL(adminUrl).password}`)
    .digest('base64url');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.constructor.name : String(error);
}
