import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { freePort, readRunFile, stateFolder } from '@taizhang/dev-stack';

const root = resolve(__dirname, '../../../..');

/** Enough people that every seat finds something waiting, few enough that the days before are run in seconds. */
const population = ['--units', '12', '--persons', '80'];

/** What would lead the start to servers that are not its own, or tell it that it is a test. */
const notForTheStart = ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'TEMPORAL_ADDRESS', 'NODE_ENV', 'JEST_WORKER_ID'];

/** The whole system as `npm start` runs it: its own servers, ports and state folder. */
export interface RunningSystem {
  readonly address: string;
  /** From the command to its "is ready". */
  readonly startedInMs: number;
  stop(): Promise<void>;
  /** SIGKILL to the worker, the API and the command that started them, each by its own number. */
  killWithoutWarning(): Promise<void>;
}

export async function startSystem(state: string, drills: number): Promise<RunningSystem> {
  const began = performance.now();
  const port = await freePort();
  const asked = ['--drills', `${drills}`, '--no-finished-copy'];
  const entry = resolve(root, 'apps/cli/bin/taizhang.mjs');
  const child = spawn(process.execPath, [entry, 'start', '--port', `${port}`, ...population, ...asked], {
    cwd: root,
    env: startEnvironment(state),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await readyAddress(child);
  const ended = once(child, 'exit');
  return {
    address,
    startedInMs: performance.now() - began,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
    killWithoutWarning: async () => {
      const { runFile } = stateFolder(state);
      const children = readRunFile(runFile)?.children ?? [];
      const ours = children.filter(({ name }) => name === 'api' || name.startsWith('worker'));
      if (ours.length < 2) throw new Error(`the run file lists ${children.map(({ name }) => name).join(', ')}`);
      for (const { process: killed } of ours) process.kill(killed.pid, 'SIGKILL');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** One command of `npx taizhang` against the servers that run on that folder; answers what it said. */
export async function runCommand(state: string, ...words: readonly string[]): Promise<string> {
  const entry = resolve(root, 'apps/cli/bin/taizhang.mjs');
  const child = spawn(process.execPath, [entry, ...words], { cwd: root, env: startEnvironment(state) });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`taizhang ${words.join(' ')} ended with ${String(code)}:\n${said.slice(-2_000)}`);
  return said;
}

function startEnvironment(state: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, TAIZHANG_STATE: state, TAIZHANG_BUILT: 'true' };
  for (const name of notForTheStart) delete env[name];
  // A start under npm ends when whoever started it has gone, be it by kill -9: so it does not outlive the test run.
  env['npm_lifecycle_event'] = 'e2e';
  return env;
}

/** Waits for the line that tells a person where the console is. */
function readyAddress(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((found, failed) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /is ready: (http:\/\/[^/\s]+)/.exec(said)?.[1];
      if (address !== undefined) found(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => failed(new Error(`the start ended with ${code}:\n${said.slice(-4_000)}`)));
  });
}
