import { describeWithKafka } from '@taizhang/testing/jest/describe-with-kafka';
import { kafkaMessaging } from './kafka-messaging';
import type { Consumption, Incoming, Messaging } from './messaging';

const topic = { name: 'spec.messages', partitions: 3, retentionDays: 1, maxMessageBytes: 2_000_000 };
const text = ({ value }: Incoming): string => new TextDecoder().decode(value);
const outgoing = (
  key: string,
  value: string,
): { key: string; value: string; headers: Readonly<Record<string, string>> } => ({ key, value, headers: {} });

describeWithKafka('messages through a real broker', (kafka) => {
  let messaging: Messaging;
  const open: Consumption[] = [];
  let groups = 0;

  beforeAll(async () => {
    messaging = kafkaMessaging({ brokers: kafka.brokers, clientId: 'spec' });
    await messaging.ensureTopics([topic]);
  });
  afterAll(async () => {
    await Promise.all(open.map((consumption) => consumption.stop()));
    await messaging?.close();
  });

  /** Collects until `enough` says so. */
  const collect = (
    enough: (seen: readonly Incoming[]) => boolean,
    handle: (message: Incoming) => Promise<void> = () => Promise.resolve(),
    group = `group-${(groups += 1)}`,
  ): Promise<readonly Incoming[]> =>
    new Promise((resolve) => {
      const seen: Incoming[] = [];
      const consumption = messaging.consume({
        group,
        topic: topic.name,
        handle: async (message) => {
          seen.push(message);
          await handle(message);
          if (enough(seen)) resolve(seen);
        },
      });
      open.push(consumption);
    });

  it('makes a topic once, as it is wished', async () => {
    await messaging.ensureTopics([topic]);
    expect(await messaging.clusterId()).toMatch(/^[\w-]{22}$/);
  });

  it('keep their order within a key', async () => {
    const sent = Array.from({ length: 300 }, (_, number) => outgoing(`key-${number % 7}`, String(number)));
    await messaging.publish(topic.name, sent);
    const seen = (await collect((all) => all.length >= 300)).map(text);
    for (let key = 0; key < 7; key += 1) {
      const ofKey = seen.filter((value) => Number(value) % 7 === key).map(Number);
      expect(ofKey).toEqual([...ofKey].sort((one, other) => one - other));
    }
    expect(new Set(seen).size).toBe(300);
  });

  it('may together be larger than the broker takes at once', async () => {
    const large = 'x'.repeat(400_000);
    await messaging.publish(
      topic.name,
      Array.from({ length: 8 }, (_, number) => outgoing('large', `${number}${large}`)),
    );
    const seen = await collect((all) => all.filter(({ value }) => value.length > 400_000).length === 8);
    const order = seen.filter(({ value }) => value.length > 400_000).map((message) => text(message)[0]);
    expect(order.join('')).toBe('01234567');
  });

  it('come again until the handler has taken them, and the partition waits', async () => {
    await messaging.publish(topic.name, [outgoing('waits', 'first'), outgoing('waits', 'second')]);
    let refusals = 2;
    const seen = await collect(
      (all) => all.some((message) => text(message) === 'second'),
      async (message) => {
        if (text(message) === 'first' && (refusals -= 1) >= 0) throw new Error('not now');
      },
    );
    const both = seen.map(text).filter((value) => value === 'first' || value === 'second');
    expect(both).toEqual(['first', 'first', 'first', 'second']);
  });

  it('are read from the end of a topic, the newest first, and none where there is no topic', async () => {
    const last = { name: 'spec.newest', partitions: 1, maxMessageBytes: 1_000_000 };
    expect(await messaging.newest(last.name, 3)).toEqual([]);
    await messaging.ensureTopics([last]);
    expect(await messaging.newest(last.name, 3)).toEqual([]);
    await messaging.publish(
      last.name,
      ['1', '2', '3', '4', '5'].map((value) => outgoing('key', value)),
    );
    expect((await messaging.newest(last.name, 3)).map(text)).toEqual(['5', '4', '3']);
    expect((await messaging.newest(last.name, 9)).map(text)).toEqual(['5', '4', '3', '2', '1']);
  });

  it('are not lost when the broker is killed and comes back', async () => {
    await kafka.kill();
    await expect(messaging.publish(topic.name, [outgoing('after', 'lost?')])).rejects.toThrow();
    await kafka.start();
    await messaging.publish(topic.name, [outgoing('after', 'again')]);
    const seen = await collect((all) => all.some((message) => text(message) === 'again'));
    expect(seen.map(text)).toContain('again');
  });
});
