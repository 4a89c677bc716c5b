import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A worker process of its own with some roles, which can be killed as a power cut would. Needs the built package. */
export class WorkerProcess {
  private child: ChildProcess | undefined;

  constructor(
    private readonly roles: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  start(): void {
    const entry = join(__dirname, '../../dist/main.js');
    const env = { ...process.env, TEMPORAL_ADDRESS: '127.0.0.1:1', TAIZHANG_LOG_LEVEL: 'fatal', ...this.env };
    this.child = spawn(process.execPath, [entry, '--roles', this.roles], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  /** Settles when the process has gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
