import type { Topic } from '@taizhang/contracts/kafka';
import type { Admin, Kafka } from 'kafkajs';
import { startConsumption } from './consumption';
import { kafkaClient, type KafkaOptions } from './kafka-client';
import type { Messaging } from './messaging';
import { newestOf } from './newest';
import { Publisher } from './publisher';

/** The port on Kafka. Nothing is contacted before it is first used. */
export function kafkaMessaging(options: KafkaOptions): Messaging {
  const kafka = kafkaClient(options);
  const publisher = new Publisher(kafka);
  return {
    clusterId: () => administered(kafka, async (admin) => (await admin.describeCluster()).clusterId),
    ensureTopics: (topics) => administered(kafka, (admin) => ensureTopics(admin, topics)),
    publish: (topic, messages) => publisher.publish(topic, messages),
    newest: (topic, limit) => newestOf(kafka, (work) => administered(kafka, work), topic, limit),
    consume: (consume) => startConsumption(kafka, consume),
    close: () => publisher.close(),
  };
}

async function administered<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

async function ensureTopics(admin: Admin, wanted: readonly Topic[]): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const missing = wanted.filter(({ name }) => !existing.has(name));
  if (missing.length === 0) return;
  await admin.createTopics({ topics: missing.map(asWished), waitForLeaders: true });
}

function asWished({ name, partitions, retentionDays, maxMessageBytes }: Topic): {
  topic: string;
  numPartitions: number;
  configEntries: { name: string; value: string }[];
} {
  const retentionMs = retentionDays === undefined ? -1 : retentionDays * 86_400_000;
  return {
    topic: name,
    numPartitions: partitions,
    configEntries: [
      { name: 'cleanup.policy', value: 'delete' },
      { name: 'retention.ms', value: String(retentionMs) },
      { name: 'max.message.bytes', value: String(maxMessageBytes) },
    ],
  };
}
