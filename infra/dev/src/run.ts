import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { identifyProcess } from './process-identity';
import { Refusal } from './refusal';
import { readRunFile, removeRunFile, writeRunFile, type RunRecord } from './run-file';
import { releaseLock, takeLock } from './run-lock';
import { makeStateFolder, type StateFolder } from './state-folder';
import { stopProcess } from './stop-process';
import { stopRecorded } from './stop-recorded';

/** A process to be remembered: it is stopped with the run, or by the next run when this one dies. */
export interface StartedChild {
  readonly name: string;
  readonly pid: number;
  readonly port?: number;
  /** How it is asked to stop (PostgreSQL: SIGINT is its fast shutdown). */
  readonly signal?: NodeJS.Signals;
}

/** The one run of a state folder. */
export interface Run {
  readonly folder: StateFolder;
  record(child: StartedChild): void;
  describe(
    facts: Partial<
      Pick<
        RunRecord,
        'address' | 'databaseUrl' | 'migrationDatabaseUrl' | 'keyringDatabaseUrl' | 'temporalAddress' | 'kafka'
      >
    >,
  ): void;
  /** Stops every recorded process, last started first, and gives the folder free. */
  close(): Promise<void>;
}

export interface OpenRunOptions {
  /** Starts the guardian, which stops the children when this process is killed. Needs the built package. */
  readonly guarded?: boolean;
}

/** Takes the state folder for this process; what a dead run left behind is stopped first. */
export async function openRun(folder: StateFolder, options: OpenRunOptions = {}): Promise<Run> {
  makeStateFolder(folder);
  const lock = takeLock(folder.lockFile);
  if (lock.kind === 'held') throw new Refusal(alreadyRunning(folder, lock.by.pid));
  await stopRecorded(folder.runFile);

  const owner = identifyProcess(process.pid);
  if (owner === undefined) throw new Error('this process cannot see itself');
  let current: RunRecord = { owner, startedAt: new Date().toISOString(), children: [] };
  const keep = (next: RunRecord): void => {
    current = next;
    writeRunFile(folder.runFile, next);
  };
  keep(current);
  const guardian = options.guarded === true ? startGuardian(folder.runFile) : undefined;

  return {
    folder,
    record: ({ name, pid, port, signal = 'SIGTERM' }) => {
      const identity = identifyProcess(pid);
      if (identity === undefined) return;
      const child = { name, process: identity, signal, ...(port === undefined ? {} : { port }) };
      keep({ ...current, children: [...current.children.filter((other) => other.name !== name), child] });
    },
    describe: (facts) => keep({ ...current, ...facts }),
    close: async () => {
      for (const child of [...current.children].reverse()) await stopProcess(child.process, { signal: child.signal });
      removeRunFile(folder.runFile);
      guardian?.();
      releaseLock(folder.lockFile);
    },
  };
}

function alreadyRunning(folder: StateFolder, pid: number): string {
  const address = readRunFile(folder.runFile)?.address;
  const where = address === undefined ? 'it is still starting' : `open ${address}`;
  return `already running as process ${pid} (${where}); stop it with Ctrl-C in its terminal before starting another`;
}

/** The guardian sees the end of its input when this process goes, however it goes. Its own group: Ctrl-C is not for it. */
function startGuardian(runFile: string): () => void {
  const guardian = spawn(process.execPath, [join(__dirname, 'guardian.js'), runFile], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guardian.on('error', () => undefined);
  guardian.unref();
  const input = guardian.stdin;
  if (input !== null && 'unref' in input && typeof input.unref === 'function') input.unref();
  return () => input?.destroy();
}
