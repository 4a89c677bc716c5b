import { setTimeout as pause } from 'node:timers/promises';
import type { Consumer, Kafka, KafkaMessage } from 'kafkajs';
import type { Consume, Consumption, Incoming } from './messaging';

const retry = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 };
const firstPauseMs = 100;
const longestPauseMs = 5_000;

/**
 * One consumer after another until it is stopped. kafkajs would restart a crashed one by itself, but then also one that has
 * been told to stop in the meantime: so a crash ends the consumer, and the next one begins where offsets were committed.
 */
export function startConsumption(kafka: Kafka, options: Consume): Consumption {
  const stopping = new AbortController();
  const done = live(kafka, options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

async function live(kafka: Kafka, options: Consume, signal: AbortSignal): Promise<void> {
  let pauseMs = firstPauseMs;
  while (!signal.aborted) {
    const began = performance.now();
    await oneLife(kafka, options, signal).catch((error: unknown) => options.onError?.(error));
    if (performance.now() - began > 2 * longestPauseMs) pauseMs = firstPauseMs;
    await pause(pauseMs, undefined, { signal }).catch(() => undefined);
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
  }
}

/** Resolves when it was told to stop; rejects when the consumer has crashed. */
async function oneLife(kafka: Kafka, options: Consume, signal: AbortSignal): Promise<void> {
  const { group, topic } = options;
  const consumer = kafka.consumer({
    groupId: group,
    sessionTimeout: 10_000,
    heartbeatInterval: 2_000,
    maxWaitTimeInMs: 500,
    retry: { ...retry, restartOnFailure: async () => false },
  });
  consumer.on(consumer.events.GROUP_JOIN, () => options.onJoined?.());
  const over = new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  over.catch(() => undefined);
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await run(consumer, options);
    await over;
  } finally {
    await consumer.disconnect().catch(() => undefined);
  }
}

function run(consumer: Consumer, { topic, handle }: Consume): Promise<void> {
  return consumer.run({
    autoCommit: false,
    eachMessage: async ({ partition, message }) => {
      await handle(incoming(topic, partition, message));
      const next = (BigInt(message.offset) + 1n).toString();
      await consumer.commitOffsets([{ topic, partition, offset: next }]);
    },
  });
}

export function incoming(topic: string, partition: number, { offset, headers = {}, value }: KafkaMessage): Incoming {
  const texts = Object.entries(headers).map(([name, of]): [string, string] => [
    name.toLowerCase(),
    String(Array.isArray(of) ? of[0] : (of ?? '')),
  ]);
  return { topic, partition, offset, headers: Object.fromEntries(texts), value: value ?? new Uint8Array() };
}
