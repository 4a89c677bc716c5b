import { setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findJava, freePort, isRefusal, startKafka, type BrokerState, type Run } from '@taizhang/dev-stack';
import { language } from '../language';
import { brokerInWords } from './broker-words';

/** What processes get to know of the broker, and how it is kept up beside them. */
export interface MessageBroker {
  readonly env: Readonly<Record<string, string>>;
  /** Resolves when it is not ours to keep, cannot be had, or the signal aborts. Nothing waits for it. */
  keepUp(tell: (message: string) => void, signal: AbortSignal): Promise<void>;
}

const lowPriority = 10;
const longestPauseMs = 60_000;

/**
 * KAFKA_BROKERS as it is, else an embedded broker, if there is a Java for it. Its address is settled at once and the broker
 * started later: whoever needs it waits for it anyway.
 */
export async function provideMessageBroker(run: Run, env: NodeJS.ProcessEnv = process.env): Promise<MessageBroker> {
  const given = env['KAFKA_BROKERS'];
  if (given !== undefined && given !== '') return { env: { KAFKA_BROKERS: given }, keepUp: () => Promise.resolve() };
  if (findJava(env) === undefined) {
    const state = { kind: 'noJava' } as const;
    run.describe({ kafka: state });
    return {
      env: { TAIZHANG_KAFKA_MISSING: 'noJava' },
      keepUp: async (tell) => tell(brokerInWords(state, language())),
    };
  }
  const port = await freePort();
  return {
    env: { KAFKA_BROKERS: `127.0.0.1:${port}` },
    keepUp: (tell, signal) => keepUp({ run, port, tell, signal }),
  };
}

interface Keeping {
  readonly run: Run;
  readonly port: number;
  readonly tell: (message: string) => void;
  readonly signal: AbortSignal;
}

async function keepUp({ run, port, tell, signal }: Keeping): Promise<void> {
  const { kafkaDir, cacheDir, logsDir } = run.folder;
  const say = (state: BrokerState): void => {
    run.describe({ kafka: state });
    tell(brokerInWords(state, language()));
  };
  const onSpawn = (pid: number): void => {
    setPriority(pid, lowPriority);
    if (signal.aborted) process.kill(pid);
    else run.record({ name: 'kafka', pid, port });
  };
  const wanted = { stateDir: kafkaDir, cacheDir, logFile: join(logsDir, 'kafka.log'), port, report: tell, onSpawn };
  for (let pauseMs = 1_000; !signal.aborted; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    try {
      const kafka = await startKafka(wanted);
      if (signal.aborted) return;
      say({ kind: 'answers', brokers: kafka.brokers });
      await kafka.exited;
      if (!signal.aborted) say({ kind: 'ended' });
    } catch (error) {
      if (signal.aborted) return;
      say({ kind: 'failed', what: error instanceof Error ? error.message : String(error) });
      if (isRefusal(error)) return;
    }
    await pause(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
