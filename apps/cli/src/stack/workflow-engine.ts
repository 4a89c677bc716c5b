import { join } from 'node:path';
import { readRunFile, startTemporal, type RunningTemporal, type Run } from '@taizhang/dev-stack';

export interface WorkflowEngine {
  readonly address: string;
  /** Settles when an embedded server ends; never for one that somebody else runs. */
  readonly exited: Promise<void>;
  readonly logFile?: string;
}

/** TEMPORAL_ADDRESS as it is, else the embedded development server. */
export async function provideWorkflowEngine(
  run: Run,
  report: (message: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<WorkflowEngine> {
  const given = env['TEMPORAL_ADDRESS'];
  if (given !== undefined && given !== '') return { address: given, exited: new Promise<void>(() => undefined) };
  const { temporalDir, cacheDir, logsDir } = run.folder;
  const logFile = join(logsDir, 'temporal.log');
  const server: RunningTemporal = await startTemporal({
    stateDir: temporalDir,
    cacheDir,
    logFile,
    report,
    onSpawn: (pid) => run.record({ name: 'temporal', pid }),
  });
  return { address: server.address, exited: server.exited, logFile };
}

/** Address of the engine of a start that is running now. */
export function runningEngineAddress(runFile: string): string | undefined {
  return readRunFile(runFile)?.temporalAddress;
}
