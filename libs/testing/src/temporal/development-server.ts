import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startTemporal, type RunningTemporal } from '@taizhang/dev-stack';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { cacheDir, testFolder } from '../jest/test-folder';
import { testVariable } from '../jest/test-environment';

/** The development server that all workflow specs share; specs keep apart by ledger and task queue. */
export function connectDevelopmentServer(): Promise<TestWorkflowEnvironment> {
  return TestWorkflowEnvironment.createFromExistingServer({ address: testVariable('TAIZHANG_TEST_TEMPORAL_ADDRESS') });
}

/** A development server of one spec's own, which it may kill, wipe and start again. */
export interface OwnTemporal {
  readonly address: string;
  /** Ends the server, throws everything it knew away, and starts an empty one at the same address. */
  wipe(): Promise<void>;
  /** Ends the server and starts it on what it had stored, at the same address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startOwnTemporal(): Promise<OwnTemporal> {
  const stateDir = await mkdtemp(join(testFolder(), 'own-temporal-'));
  const start = (port?: number): Promise<RunningTemporal> =>
    startTemporal({ stateDir, cacheDir, diesWithProcess: true, ...(port === undefined ? {} : { port }) });
  let server = await start();
  const { address, port } = server;
  const restart = async (): Promise<void> => {
    await server.stop();
    server = await start(port);
    if (server.port !== port) throw new Error(`port ${port} was taken while the server was down`);
  };
  return {
    address,
    restart,
    wipe: async () => {
      await server.stop();
      await rm(stateDir, { recursive: true, force: true });
      await restart();
    },
    stop: async () => {
      await server.stop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
