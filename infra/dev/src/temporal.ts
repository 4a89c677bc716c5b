import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { endWithProcess } from './end-with-process';
import { freePort } from './free-port';
import { obtainTemporalCli } from './obtain-binary';
import { identifyProcess } from './process-identity';
import { spawnLogged } from './spawn-logged';
import { stopProcess } from './stop-process';
import { untilListening } from './until-listening';

export interface StartTemporalOptions {
  /** Where the server keeps its database. An existing one is continued. */
  readonly stateDir: string;
  readonly cacheDir: string;
  readonly logFile?: string;
  /** Wished; another free one is taken when it is not to be had. */
  readonly port?: number;
  /** Stops the server (and deletes `stateDir`) when this process ends, however it ends; for specs only. */
  readonly diesWithProcess?: boolean;
  readonly report?: (message: string) => void;
  /** Called as soon as the process exists, before it answers: the moment from which it must be stopped. */
  readonly onSpawn?: (pid: number) => void;
}

export interface RunningTemporal {
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the process ends, wanted or not. */
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 30_000;

/**
 * The Temporal development server on a file. By default it rounds timers up to whole seconds, which no drill on a
 * scaled clock can bear: the maximal shift is lowered to a millisecond.
 */
export async function startTemporal(options: StartTemporalOptions): Promise<RunningTemporal> {
  const { stateDir, logFile = join(stateDir, 'temporal.log') } = options;
  const command = await obtainTemporalCli(options);
  mkdirSync(stateDir, { recursive: true });
  const port = await freePort(options.port);
  const child = spawnLogged({ command, args: serverArguments(stateDir, port), logFile });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${command} could not be started`);
  options.onSpawn?.(pid);
  const dies = options.diesWithProcess === true;
  const callOffGuard = dies ? endWithProcess({ pid, signal: 'TERM', folder: stateDir }) : undefined;
  const identity = identifyProcess(pid);
  const stop = async (): Promise<void> => {
    // Nothing else may be left that keeps this process alive until the end of the child is known.
    child.ref();
    if (identity !== undefined) await stopProcess(identity);
    await exited;
    callOffGuard?.();
  };
  try {
    await untilListening({ what: 'the Temporal server', child, port, logFile, limitMs: START_LIMIT_MS });
  } catch (error) {
    await stop();
    throw error;
  }
  child.unref();
  return { address: `127.0.0.1:${port}`, port, pid, exited, stop };
}

function serverArguments(stateDir: string, port: number): readonly string[] {
  return [
    ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)],
    ...['--db-filename', join(stateDir, 'temporal.db')],
    ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
    ...['--dynamic-config-value', 'history.timerProcessorMaxTimeShift="1ms"'],
    ...['--log-level', 'warn'],
  ];
}
