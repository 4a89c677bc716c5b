import { join } from 'node:path';
import { createApplication, replayAllDestructions, type Application } from '@taizhang/application';
import { createPersistence, type AnchorWatch, type Persistence, type Reader } from '@taizhang/persistence';
import { startTracing, type Tracing } from '@taizhang/telemetry';
import type { Logger } from 'pino';
import { runArchive } from './archive/run-archive';
import type { Role, WorkerConfig } from './config';
import { driveDrills } from './drill/drill-role';
import { publishedYears } from './drill/published-years';
import { payloadKey } from './engine/payload-key';
import { runEngine } from './engine/run-engine';
import { connectTemporal, type Temporal } from './engine/temporal';
import { createWakeUps } from './engine/wake-ups';
import { runCheckpoints } from './evidence/run-checkpoints';
import { partedInWords, watchAnchors } from './evidence/watch-anchors';
import { serveHealth, type HealthServer } from './health/health-server';
import { createMetrics } from './health/metrics';
import { runNotices } from './notices/run-notices';
import { runOutside } from './outside/run-outside';
import { ReadModelsAtStart } from './readers/current-read-models';
import { runProjections, type ReaderTroubles } from './readers/projections';
import { runWakeUps } from './readers/wake-ups';

/** Connections that readers, activities and the driver of drills use at the same time. */
const poolSize = 16;
const stuckAfterMs = 120_000;

interface Parts {
  readonly app: Application;
  readonly persistence: Persistence;
  readonly temporal: Temporal | undefined;
  readonly tracing: Tracing | undefined;
  readonly watch: AnchorWatch;
  readonly troubles: ReaderTroubles;
  readonly signal: AbortSignal;
}

/** Runs the named roles until the signal aborts. Whatever fails ends the whole process: nothing half-runs. */
export async function runWorker(config: WorkerConfig, log: Logger, stop: AbortController): Promise<void> {
  const persistence = await createPersistence({
    databaseUrl: config.databaseUrl,
    keyring: config.keyring,
    installation: config.outside.installation,
    poolSize,
  });
  const app = createApplication(persistence);
  const tracing = startTracing('worker', process.env);
  const temporal = needsTemporal(config) ? await connectedTemporal(config, tracing) : undefined;
  const troubles: ReaderTroubles = (reader) => (error, ledger) => log.warn({ reader, ledger, error }, 'will try again');
  const watch = watchAnchors(config, persistence, log);
  const parts: Parts = { app, persistence, temporal, tracing, watch, troubles, signal: stop.signal };
  const readers: Reader[] = [];
  let health: HealthServer | undefined;
  try {
    const readModels = new ReadModelsAtStart();
    health = await healthOf(config, parts, readModels);
    if (config.keyring !== undefined) await destroyAgain(app, log);
    if (has(config, 'projections')) await makeCurrent(readModels, persistence, log, stop.signal);
    const running = startRoles(config, log, parts, readers);
    log.info({ roles: [...config.roles], port: health?.port }, 'worker runs');
    await untilDone(running, stop);
  } finally {
    stop.abort();
    await Promise.all(readers.map((reader) => reader.stop()));
    await health?.close();
    await temporal?.close();
    await watch.close();
    await persistence.close();
    await tracing?.stop();
  }
}

const has = ({ roles }: WorkerConfig, ...wanted: readonly Role[]): boolean => wanted.some((role) => roles.has(role));
const needsTemporal = (config: WorkerConfig): boolean => has(config, 'wakeups', 'engine');
const connectedTemporal = ({ temporal, stateFolder }: WorkerConfig, tracing: Tracing | undefined): Promise<Temporal> =>
  connectTemporal({
    ...temporal,
    payloadKey: payloadKey(process.env, stateFolder),
    isTraced: tracing !== undefined,
  });

async function healthOf(
  config: WorkerConfig,
  { app, persistence, watch }: Parts,
  readModels: ReadModelsAtStart,
): Promise<HealthServer | undefined> {
  if (config.port === undefined) return undefined;
  const metrics = createMetrics(app, persistence.pool, readModels, watch);
  const ready = (): Promise<string | undefined> => partedInWords(watch);
  return serveHealth({ port: config.port, metrics, ready, starting: () => readModels.standing });
}

/** Keys that the log says are gone are taken away before anything reads, also out of a keyring that was restored. */
async function destroyAgain(app: Application, log: Logger): Promise<void> {
  const destructions = await replayAllDestructions(app);
  if (destructions > 0) log.info({ destructions }, 'destroyed keys are gone');
}

/** Nobody needs to know that a release folds some rows otherwise: the process does it before it reads. */
async function makeCurrent(
  readModels: ReadModelsAtStart,
  persistence: Persistence,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const rebuilt = await readModels.makeCurrent(persistence, signal);
  if (rebuilt > 0) log.info({ readModels: rebuilt }, 'read models of another version were folded anew');
}

/** Answers what runs until it is told to stop; readers are stopped by their own handle. */
function startRoles(config: WorkerConfig, log: Logger, parts: Parts, readers: Reader[]): readonly Promise<void>[] {
  const { app, persistence, temporal, tracing, watch, troubles, signal } = parts;
  const running: Promise<void>[] = [];
  if (has(config, 'projections')) readers.push(runProjections(persistence, troubles));
  if (temporal !== undefined) {
    const wakeUps = createWakeUps(temporal.client);
    if (has(config, 'wakeups')) readers.push(runWakeUps(app, persistence, wakeUps, troubles));
    if (has(config, 'engine')) {
      const rebuilt = (ledger: string, workflows: number): void => log.info({ ledger, workflows }, 'workflows started');
      running.push(runEngine({ app, persistence, temporal, tracing, wakeUps, troubles, signal, rebuilt }));
    }
  }
  if (has(config, 'drill')) {
    const calendars = publishedYears(join(config.plansFolder, 'calendars', 'cn-2014-2026.yaml'));
    const { dayMs } = config;
    running.push(
      driveDrills({
        ...{ app, pool: persistence.pool, calendars, signal, dayMs, stuckAfterMs },
        refused: ({ key }, { code, details }) => log.debug({ key, code, details }, 'a colleague was refused'),
      }),
    );
  }
  const { outside } = config;
  for (const role of ['relay', 'inbound'] as const) {
    if (has(config, role)) running.push(runOutside(role, { app, persistence, outside, troubles, signal }));
  }
  const { evidence, notices } = config;
  if (has(config, 'notices')) running.push(runNotices({ app, persistence, notices, troubles, signal }));
  if (has(config, 'checkpoints')) running.push(runCheckpoints({ persistence, evidence, watch, troubles, signal }));
  const { archive, keyring } = config;
  if (has(config, 'archive') && archive !== undefined) {
    const told = (news: object): void => log.info(news, 'archive');
    running.push(runArchive({ persistence, archive, keyring, troubles, told, signal }));
  }
  return running;
}

/** Roles end together: on the signal in order, on the first failure with it. */
async function untilDone(running: readonly Promise<void>[], stop: AbortController): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    if (stop.signal.aborted) resolve();
    stop.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const failure = Promise.all(running).then(() => stopped);
  try {
    await Promise.race([failure, stopped]);
  } finally {
    stop.abort();
    await Promise.allSettled(running);
  }
  await failure;
}
