import { Partitioners, type Kafka, type Producer } from 'kafkajs';
import type { Outgoing } from './messaging';

/** What one request to the broker may hold; a single larger message goes alone. */
const requestBytes = 524_288;

/**
 * One idempotent producer at a time. After a failure its place in the sequence is not known any more, so the next attempt
 * is made by a new one.
 */
export class Publisher {
  private producer: Promise<Producer> | undefined;

  constructor(private readonly kafka: Kafka) {}

  async publish(topic: string, messages: readonly Outgoing[]): Promise<void> {
    this.producer ??= this.connected();
    try {
      const producer = await this.producer;
      for (const part of requests(messages)) await producer.send({ topic, acks: -1, messages: part.map(toKafka) });
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const producer = this.producer;
    this.producer = undefined;
    await producer?.then((open) => open.disconnect()).catch(() => undefined);
  }

  private async connected(): Promise<Producer> {
    // The partitioner of every other client: a key lies where they look for it.
    const createPartitioner = Partitioners.DefaultPartitioner;
    const producer = this.kafka.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner });
    await producer.connect();
    return producer;
  }
}

const toKafka = ({
  key,
  value,
  headers,
}: Outgoing): { key: string; value: string; headers: Record<string, string> } => ({
  key,
  value,
  headers: { ...headers },
});

function* requests(messages: readonly Outgoing[]): Generator<readonly Outgoing[]> {
  let part: Outgoing[] = [];
  let bytes = 0;
  for (const message of messages) {
    const size = Buffer.byteLength(message.value) + Buffer.byteLength(message.key);
    if (part.length > 0 && bytes + size > requestBytes) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(message);
    bytes += size;
  }
  if (part.length > 0) yield part;
}
