import type { Application } from '@taizhang/application';
import { runReader, type Persistence, type Reader } from '@taizhang/persistence';
import type { Tracing } from '@taizhang/telemetry';
import { taskQueue } from '@taizhang/workflows';
import { Worker } from '@temporalio/worker';
import { createActivities } from '../activities';
import type { ReaderTroubles } from '../readers/projections';
import { reconcileForever } from './reconciler';
import type { Temporal } from './temporal';
import { tracedWorkflows } from './traced-workflows';
import type { WakeUps } from './wake-ups';
import { engineWipeReader, wipeEngine } from './wipe';

export interface EngineOptions {
  readonly app: Application;
  readonly persistence: Persistence;
  readonly temporal: Temporal;
  readonly wakeUps: WakeUps;
  readonly troubles: ReaderTroubles;
  readonly signal: AbortSignal;
  readonly tracing: Tracing | undefined;
  readonly rebuilt: (ledger: string, workflows: number) => void;
}

const reconcileEveryMs = 2_000;

/** The workflow worker with what keeps it whole. Resolves after a graceful end; rejects as soon as any part fails. */
export async function runEngine(options: EngineOptions): Promise<void> {
  const { app, temporal, wakeUps, signal, rebuilt } = options;
  const worker = await Worker.create({
    connection: temporal.connection,
    namespace: temporal.namespace,
    dataConverter: temporal.dataConverter,
    taskQueue,
    ...tracedWorkflows(options.tracing),
    activities: createActivities(app),
    maxCachedWorkflows: 1_000,
    maxConcurrentActivityTaskExecutions: 20,
    shutdownGraceTime: '10 seconds',
  });
  const shutDown = (): void => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  signal.addEventListener('abort', shutDown, { once: true });
  const wipes = runWipes(options);
  const run = worker.run();
  if (signal.aborted) shutDown();
  try {
    await Promise.all([
      run,
      reconcileForever({ app, client: temporal.client, wakeUps, everyMs: reconcileEveryMs, signal, rebuilt }),
    ]);
  } finally {
    // When it is the reconciler that failed, the worker still holds the connection: it ends first, and the failure is told.
    shutDown();
    signal.removeEventListener('abort', shutDown);
    await Promise.allSettled([run]);
    await wipes.stop();
  }
}

const runWipes = ({ app, persistence: { store, pool }, temporal, wakeUps, troubles }: EngineOptions): Reader =>
  runReader({
    name: engineWipeReader,
    store,
    pool,
    reads: ({ kind }) => kind === 'drill',
    handle: wipeEngine({ app, client: temporal.client, wakeUps, pool }),
    onError: troubles(engineWipeReader),
  });
