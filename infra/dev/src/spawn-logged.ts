import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface LoggedSpawn {
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/**
 * Starts a process in a group of its own, with all that it prints in a file of this run. In its own group it does not
 * get the terminal's Ctrl-C, so the parent decides the order in which things stop.
 */
export function spawnLogged({ command, args, logFile, env, cwd }: LoggedSpawn): ChildProcess {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  try {
    return spawn(command, args, { stdio: ['ignore', log, log], detached: true, env: env ?? process.env, cwd });
  } finally {
    closeSync(log);
  }
}

/** The last lines of a log, for a person to see why a process went. */
export function logTail(logFile: string, lines = 20): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}
