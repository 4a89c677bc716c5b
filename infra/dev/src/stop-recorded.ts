import { removeRunFile, readRunFile } from './run-file';
import { stopProcess } from './stop-process';

/** Stops whatever a run left behind, last started first, and forgets the run. Answers how many were still alive. */
export async function stopRecorded(runFile: string): Promise<number> {
  const children = [...(readRunFile(runFile)?.children ?? [])].reverse();
  for (const child of children) await stopProcess(child.process, { signal: child.signal });
  removeRunFile(runFile);
  return children.length;
}
