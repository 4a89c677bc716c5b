import { once } from 'node:events';
import { join, relative } from 'node:path';
import { logTail, Refusal, spawnLogged, type Run } from '@taizhang/dev-stack';
import { language } from '../language';
import { root } from '../workplace';
import { stackWords } from './stack-words';

export interface AppProcess {
  readonly name: string;
  /** Compiled entry, relative to the root. */
  readonly entry: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A process of ours has ended while it was needed. The message carries the end of its log. */
export class ProcessEnded extends Refusal {
  constructor(name: string, how: string, logFile: string) {
    super(stackWords[language()].processEnded(name, how, relative(process.cwd(), logFile), logTail(logFile)));
  }
}

/** The processes of a start. None may end before the start does: `failed` rejects with the first that does. */
export class AppProcesses {
  /** Rejects as soon as any process ends that was not asked to. */
  readonly failed: Promise<never>;
  private fail: (error: Error) => void = () => undefined;
  private stopping = false;

  constructor(private readonly run: Run) {
    this.failed = new Promise<never>((_, reject) => (this.fail = reject));
    this.failed.catch(() => undefined);
  }

  start({ name, entry, args = [], env }: AppProcess): void {
    const logFile = join(this.run.folder.logsDir, `${name}.log`);
    const child = spawnLogged({
      command: process.execPath,
      args: ['--enable-source-maps', join(root, entry), ...args],
      logFile,
      cwd: root,
      env: { ...process.env, ...env },
    });
    if (child.pid !== undefined) this.run.record({ name, pid: child.pid });
    const words = stackWords[language()];
    void once(child, 'exit').then(
      ([code, signal]) =>
        this.ended(name, signal === null ? words.exitCode(String(code)) : words.signal(String(signal)), logFile),
      (error: Error) => this.ended(name, error.message, logFile),
    );
  }

  /** A server that is not ours to start but that nothing here can do without. */
  watch(name: string, exited: Promise<void>, logFile: string): void {
    void exited.then(() => this.ended(name, stackWords[language()].byItself, logFile));
  }

  /** From now on processes end because they are asked to. */
  expectEnd(): void {
    this.stopping = true;
  }

  private ended(name: string, how: string, logFile: string): void {
    if (!this.stopping) this.fail(new ProcessEnded(name, how, logFile));
  }
}
