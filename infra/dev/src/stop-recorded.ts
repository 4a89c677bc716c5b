import { readRunFile, removeRunFile, type RunRecord } from './run-file';
import { stopProcess } from './stop-process';

/** Stops whatever a run left behind, last started first, and forgets the run. Never what a later run has started. */
export async function stopRecorded(
  runFile: string,
  record: RunRecord | undefined = readRunFile(runFile),
): Promise<void> {
  if (record === undefined) return;
  for (const child of [...record.children].reverse()) await stopProcess(child.process, { signal: child.signal });
  const { owner } = readRunFile(runFile) ?? {};
  if (owner?.pid === record.owner.pid && owner.started === record.owner.started) removeRunFile(runFile);
}
