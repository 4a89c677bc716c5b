import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication, playDrill, setUpDrill, type Application } from '@taizhang/application';
import {
  drillDecider,
  drillStream,
  fold,
  ledgerId,
  type DrillEvent,
  type DrillState,
  type Instant,
  type LedgerId,
  type Stored,
} from '@taizhang/domain';
import { blueprintOf } from '@taizhang/drill';
import { createPersistence, type Persistence } from '@taizhang/persistence';
import { testDatabase } from '@taizhang/testing';
import { startOwnTemporal, type OwnTemporal } from '@taizhang/testing/temporal/development-server';
import { s2Documents } from './drill-documents.features';

const root = join(__dirname, '../../../..');

/** A database, a workflow server and worker processes of a spec's own, on which drills are played. */
export interface DrillStage {
  readonly app: Application;
  readonly persistence: Persistence;
  readonly temporal: OwnTemporal;
  /** Opens a drill of the S2 plan, set up and paused. */
  openDrill(name: string, seed: string): Promise<LedgerId>;
  play(ledger: LedgerId, input: { readonly rate: number; readonly until?: Instant }): Promise<void>;
  drill(ledger: LedgerId): Promise<DrillState>;
  startWorker(): WorkerProcess;
  close(): Promise<void>;
}

/** A real worker process: it can be killed as a power cut would. */
export interface WorkerProcess {
  kill(): Promise<void>;
  stop(): Promise<number | null>;
}

/** Small enough for a spec, large enough for every seat and every kind of unit. */
const size = { units: 14, persons: 60 };

export async function openDrillStage(): Promise<DrillStage> {
  const [database, temporal] = await Promise.all([testDatabase(), startOwnTemporal()]);
  const persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
  const app = createApplication(persistence);
  const state = mkdtempSync(join(tmpdir(), 'taizhang-stage-'));
  const running = new Set<WorkerProcess>();
  const environment = {
    ...process.env,
    DATABASE_URL: database.app,
    KEYRING_DATABASE_URL: database.keyring.url,
    TAIZHANG_KEYRING_KEY: Buffer.from(database.keyring.key).toString('hex'),
    TEMPORAL_ADDRESS: temporal.address,
    TAIZHANG_STATE: state,
    TAIZHANG_LOG_LEVEL: 'error',
  };
  let plays = 0;
  return {
    app,
    persistence,
    temporal,
    async openDrill(name, seed) {
      const ledger = ledgerId(name);
      await setUpDrill(app, blueprintOf({ ledger, seed, ...s2Documents(), ...size }));
      return ledger;
    },
    async play(ledger, input) {
      plays += 1;
      const outcome = await playDrill(app, { ledger, key: `spec/play/${plays}`, actor: { kind: 'system' }, input });
      if (outcome.status === 'rejected') throw new Error(outcome.code);
    },
    async drill(ledger) {
      const { events } = await app.store.readStream(ledger, drillStream());
      return fold(drillDecider, events as readonly Stored<DrillEvent>[]);
    },
    startWorker() {
      const worker = workerProcess(environment, () => running.delete(worker));
      running.add(worker);
      return worker;
    },
    async close() {
      await Promise.all([...running].map((worker) => worker.kill()));
      await persistence.close();
      await temporal.stop();
      await database.close();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

function workerProcess(env: NodeJS.ProcessEnv, ended: () => void): WorkerProcess {
  const entry = join(root, 'apps/worker/dist/main.js');
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const exited = once(child, 'exit').finally(ended);
  return {
    kill: () => end(child, exited, 'SIGKILL').then(() => undefined),
    stop: () => end(child, exited, 'SIGTERM'),
  };
}

async function end(child: ChildProcess, exited: Promise<unknown>, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  await exited;
  return child.exitCode;
}
