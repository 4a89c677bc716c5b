import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Everything that a running system keeps on disk lies in one folder, by default `.taizhang/` at the root of the tree. */
export interface StateFolder {
  readonly path: string;
  /** Downloaded servers. Shared with test runs: a download is verified once and never changes. */
  readonly cacheDir: string;
  readonly postgresDir: string;
  readonly temporalDir: string;
  readonly kafkaDir: string;
  readonly logsDir: string;
  readonly runFile: string;
  readonly lockFile: string;
}

export function stateFolder(path: string, cacheDir = join(path, 'cache')): StateFolder {
  const root = resolve(path);
  return {
    path: root,
    cacheDir: resolve(cacheDir),
    postgresDir: join(root, 'postgres'),
    temporalDir: join(root, 'temporal'),
    kafkaDir: join(root, 'kafka'),
    logsDir: join(root, 'logs'),
    runFile: join(root, 'run.json'),
    lockFile: join(root, 'run.lock'),
  };
}

export function makeStateFolder(folder: StateFolder): StateFolder {
  for (const path of [folder.path, folder.cacheDir, folder.logsDir]) mkdirSync(path, { recursive: true });
  return folder;
}
