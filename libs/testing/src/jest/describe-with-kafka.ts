import { join } from 'node:path';
import { startKafka, type RunningKafka } from '@taizhang/dev-stack';
import { cacheDir, testFolder } from './test-folder';

/** A broker of a spec's own, which it may kill. */
export interface OwnKafka {
  /** Starts it, or starts it again on the same port and data after it was stopped or killed. */
  start(): Promise<RunningKafka>;
  /** As a power cut would: kill -9. Settles when the process has gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  readonly brokers: string;
}

/** Why there is no Kafka for specs; undefined when there is one. Told by the set-up of the jest project. */
const missing = (): string | undefined => process.env['TAIZHANG_TEST_KAFKA_MISSING'];

/** `describe` for specs on a real broker. Without one they are reported as skipped, each by its name, and only they. */
export function describeWithKafka(name: string, specs: (kafka: OwnKafka) => void): void {
  const reason = missing();
  if (reason !== undefined) return describe.skip(`${name} (SKIPPED: ${reason})`, () => specs(new Broker(name)));
  const broker = new Broker(name);
  describe(name, () => {
    beforeAll(() => broker.start(), 120_000);
    afterAll(() => broker.stop(), 60_000);
    specs(broker);
  });
}

class Broker implements OwnKafka {
  private running: RunningKafka | undefined;

  constructor(private readonly name: string) {}

  get brokers(): string {
    return this.known().brokers;
  }

  async start(): Promise<RunningKafka> {
    const folder = `kafka-${this.name.replaceAll(/[^a-z0-9]+/gi, '-')}-${process.pid}`;
    this.running = await startKafka({ stateDir: join(testFolder(), folder), cacheDir, diesWithProcess: true });
    return this.running;
  }

  async kill(): Promise<void> {
    const { pid, exited } = this.known();
    process.kill(pid, 'SIGKILL');
    await exited;
  }

  async stop(): Promise<void> {
    await this.running?.stop();
  }

  private known(): RunningKafka {
    if (this.running === undefined) throw new Error('the broker has not been started');
    return this.running;
  }
}
