import { randomUUID } from 'node:crypto';
import type { Admin, Kafka } from 'kafkajs';
import { incoming } from './consumption';
import type { Incoming } from './messaging';

const limitMs = 10_000;

/** Reads the end of a topic's first partition without leaving a group behind; rejects where the broker is silent. */
export async function newestOf(
  kafka: Kafka,
  administered: <T>(work: (admin: Admin) => Promise<T>) => Promise<T>,
  topic: string,
  limit: number,
): Promise<readonly Incoming[]> {
  const ends = await administered(async (admin) =>
    (await admin.listTopics()).includes(topic) ? (await admin.fetchTopicOffsets(topic))[0] : undefined,
  );
  const [low, high] = [Number(ends?.low ?? 0), Number(ends?.high ?? 0)];
  if (high <= low) return [];
  const groupId = `newest-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, retry: { retries: 2, restartOnFailure: async () => false } });
  const read: Incoming[] = [];
  let timer: NodeJS.Timeout | undefined;
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    const all = new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      timer = setTimeout(() => reject(new Error(`${topic} was not read within ${limitMs} ms`)), limitMs);
      void consumer
        .run({
          autoCommit: false,
          eachMessage: async ({ partition, message }) => {
            if (partition === 0) read.push(incoming(topic, partition, message));
            if (Number(message.offset) >= high - 1) resolve();
          },
        })
        .catch(reject);
    });
    consumer.seek({ topic, partition: 0, offset: String(Math.max(low, high - limit)) });
    await all;
  } finally {
    clearTimeout(timer);
    await consumer.disconnect().catch(() => undefined);
    await administered((admin) => admin.deleteGroups([groupId])).catch(() => undefined);
  }
  return read.reverse();
}
