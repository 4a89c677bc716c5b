import { spawn } from 'node:child_process';

export interface EndWithProcess {
  readonly pid: number;
  readonly signal: 'INT' | 'TERM';
  /** Deleted once the process has gone. */
  readonly folder: string;
}

const SCRIPT = 'cat >/dev/null; kill -"$2" "$0"; while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; rm -rf "$1"';

/**
 * A child that holds the end of a pipe: however this process ends, the pipe closes and the server is stopped.
 * The answer calls the child off, which whoever stops the server himself must do: its number may be used again.
 */
export function endWithProcess({ pid, signal, folder }: EndWithProcess): () => void {
  const guard = spawn('sh', ['-c', SCRIPT, String(pid), folder, signal], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.on('error', () => undefined);
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return () => guard.kill('SIGKILL');
}
