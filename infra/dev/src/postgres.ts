import { randomBytes } from 'node:crypto';
import { execFile, spawn } from 'node:child_process';
import { access, chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { endWithProcess } from './end-with-process';
import { freePort } from './free-port';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries';
import { postgresAnswers } from './postgres-answers';
import { runningPostmaster, type Postmaster } from './postmaster';
import { serverUser, workableFolder, type ServerUser } from './server-user';

export interface PostgresOptions {
  /** Everything of this server lies here: cluster, password, log. Made when missing. */
  readonly dataDir: string;
  /** By default the port of the last time, else a free one under 32768. */
  readonly port?: number;
  /** False gives up safety against power loss for speed; for specs only. */
  readonly durable?: boolean;
  /** Stops the server (and deletes `dataDir`) when this process ends, however it ends; for specs only. */
  readonly diesWithProcess?: boolean;
}

export interface PostgresServer {
  /** Superuser connection to the database `postgres`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** True when a server already ran on this data and was taken over. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

interface Place extends PostgresBinaries {
  readonly user: ServerUser;
  readonly folder: string;
  readonly cluster: string;
}

const run = promisify(execFile);
const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Makes the cluster beside its final place and renames it, so that a killed initdb leaves nothing half-made. */
async function initialise(place: Place): Promise<void> {
  const { user, folder, cluster } = place;
  const draft = `${cluster}.draft`;
  await rm(draft, { recursive: true, force: true });
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    await chown(passwordFile, user.uid, user.gid);
    await chown(folder, user.uid, user.gid);
  }
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const login = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  await run(place.initdb, ['-D', draft, ...login, ...locale, '--no-sync'], { ...user, cwd: folder });
  await rename(draft, cluster);
}

function settings(port: number, durable: boolean): string {
  const always = { port, listen_addresses: '127.0.0.1', max_connections: 200, log_min_messages: 'warning' };
  const fast = durable
    ? {}
    : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '5min' };
  return Object.entries({ ...always, ...fast })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

async function launch(place: Place, port: number, durable: boolean): Promise<void> {
  const log = join(place.folder, 'server.log');
  // `-k ""`: no Unix socket, whose folder and path length differ from machine to machine.
  const server = `-k "" ${settings(port, durable)}`;
  const command = ['start', '-w', '-t', '60', '-s', '-D', place.cluster, '-l', log, '-o', server];
  await new Promise<void>((done, reject) => {
    // No pipes: the server would inherit them and hold this process open.
    const child = spawn(place.pgCtl, command, { ...place.user, cwd: place.folder, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? done() : reject(new Error(`PostgreSQL did not start: see ${log}`))));
  });
}

/** Children of a server killed with -9 need a moment to notice and let go of its shared memory. */
async function launchPatiently(place: Place, port: number, durable: boolean): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(place, port, durable);
    } catch (error) {
      if (attempt === 5) throw error;
      await new Promise((later) => setTimeout(later, 300 * attempt));
      if ((await livingPostmaster(place)) !== undefined) return;
    }
  }
}

/** The server that runs here and answers. One that is just dying or starting is given two seconds to do so. */
async function livingPostmaster({ cluster }: Place): Promise<Postmaster | undefined> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const found = await runningPostmaster(cluster);
    if (found === undefined) return undefined;
    if (found.ready && (await postgresAnswers(found.port, 200))) return found;
    await new Promise((later) => setTimeout(later, found.ready ? 0 : 200));
  }
  return undefined;
}

async function stop(place: Place): Promise<void> {
  if ((await runningPostmaster(place.cluster)) === undefined) return;
  const command = ['stop', '-w', '-m', 'fast', '-s', '-D', place.cluster];
  await run(place.pgCtl, command, { ...place.user, cwd: place.folder });
}

async function rememberedPort(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'port'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text);
}

/**
 * Starts PostgreSQL on a folder of its own, or takes over the server that already runs there. Recovers by itself after
 * `kill -9` of the server or of whoever started it.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const user = await serverUser();
  const folder = await workableFolder(user, resolve(options.dataDir));
  const place: Place = { ...(await postgresBinaries(user, folder)), user, folder, cluster: join(folder, 'cluster') };
  if (!(await exists(place.cluster))) await initialise(place);

  let server = await livingPostmaster(place);
  const adopted = server !== undefined;
  if (!adopted) {
    // Children of a killed server hold its port for a moment longer.
    const port = await freePort(options.port ?? (await rememberedPort(folder)), 1_000);
    await launchPatiently(place, port, options.durable ?? true);
    await writeFile(join(folder, 'port'), String(port));
    server = await livingPostmaster(place);
  }
  if (server === undefined) throw new Error(`PostgreSQL ended at once: see ${join(folder, 'server.log')}`);
  const dies = options.diesWithProcess === true && !adopted;
  const callOffGuard = dies ? endWithProcess({ pid: server.pid, signal: 'INT', folder: place.folder }) : undefined;

  const password = await readFile(join(folder, 'password'), 'utf8');
  const url = `postgres://postgres:${password}@127.0.0.1:${server.port}/postgres`;
  const stopServer = async (): Promise<void> => {
    await stop(place);
    callOffGuard?.();
  };
  return { url, port: server.port, pid: server.pid, adopted, stop: stopServer };
}
