import type { Run } from '@taizhang/dev-stack';
import { migrate, migrateKeyring, type DatabaseUrls } from '@taizhang/persistence';
import { AppProcesses, type AppProcess } from './child-processes';
import { provideDatabase } from './database';
import { provideWorkflowEngine, type WorkflowEngine } from './workflow-engine';

/** The servers under a running system and the processes of ours upon them. */
export interface Stack {
  readonly run: Run;
  readonly urls: DatabaseUrls;
  readonly engine: WorkflowEngine;
  readonly processes: AppProcesses;
  /** What every process of ours gets to know by its environment. */
  readonly env: Readonly<Record<string, string>>;
}

export async function startServers(run: Run, report: (message: string) => void): Promise<Stack> {
  const [urls, engine] = await Promise.all([provideDatabase(run), provideWorkflowEngine(run, report)]);
  const processes = new AppProcesses(run);
  if (engine.logFile !== undefined) processes.watch('temporal', engine.exited, engine.logFile);
  run.describe({
    databaseUrl: urls.appUrl,
    migrationDatabaseUrl: urls.ownerUrl,
    ...(urls.keyringUrl !== undefined && { keyringDatabaseUrl: urls.keyringUrl }),
    temporalAddress: engine.address,
  });
  return { run, urls, engine, processes, env: environmentOf(run, urls, engine) };
}

/** Answers the names of the migrations that were run. */
export function migrateDatabase({ urls }: Stack): Promise<readonly string[]> {
  return migrateAll(urls);
}

/** The log's schema and the keyring's. */
export async function migrateAll({ ownerUrl, keyringUrl }: DatabaseUrls): Promise<readonly string[]> {
  const names = await migrate(ownerUrl);
  return keyringUrl === undefined ? names : [...names, ...(await migrateKeyring(keyringUrl))];
}

export function workerProcess(stack: Stack, roles: string, more: Readonly<Record<string, string>> = {}): AppProcess {
  return {
    name: `worker-${roles.replaceAll(',', '-')}`,
    entry: 'apps/worker/dist/main.js',
    args: ['--roles', roles],
    env: { ...stack.env, ...more },
  };
}

export function apiProcess(stack: Stack, port: number): AppProcess {
  return { name: 'api', entry: 'apps/api/dist/main.js', env: { ...stack.env, TAIZHANG_PORT: String(port) } };
}

function environmentOf(run: Run, urls: DatabaseUrls, engine: WorkflowEngine): Record<string, string> {
  return {
    DATABASE_URL: urls.appUrl,
    MIGRATION_DATABASE_URL: urls.ownerUrl,
    ...(urls.keyringUrl !== undefined && { KEYRING_DATABASE_URL: urls.keyringUrl }),
    TEMPORAL_ADDRESS: engine.address,
    TAIZHANG_STATE: run.folder.path,
  };
}
