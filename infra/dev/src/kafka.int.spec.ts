import { describeWithKafka } from '@taizhang/testing/jest/describe-with-kafka';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { startKafka } from './kafka';

describeWithKafka('the embedded Kafka', (kafka) => {
  const asking = async <T>(ask: (admin: Admin) => Promise<T>): Promise<T> => {
    const client = new Kafka({ brokers: [kafka.brokers], logLevel: logLevel.NOTHING });
    const admin = client.admin();
    await admin.connect();
    return ask(admin).finally(() => admin.disconnect());
  };

  it('is one node on a local port under 32768', async () => {
    expect(Number(kafka.brokers.split(':')[1])).toBeLessThan(32_768);
    expect((await asking((admin) => admin.describeCluster())).brokers).toHaveLength(1);
  });

  it('makes no topic that nobody asked for', async () => {
    await asking((admin) => admin.createTopics({ topics: [{ topic: 'wanted', numPartitions: 2 }] }));
    await expect(asking((admin) => admin.fetchTopicMetadata({ topics: ['unwanted'] }))).rejects.toThrow();
    expect(await asking((admin) => admin.listTopics())).toEqual(['wanted']);
  });

  it('stands again with its topics, its port and its name, after it was killed with -9', async () => {
    const before = { brokers: kafka.brokers, ...(await asking((admin) => admin.describeCluster())) };
    await kafka.kill();
    await kafka.start();
    expect({ brokers: kafka.brokers, ...(await asking((admin) => admin.describeCluster())) }).toEqual(before);
    expect(await asking((admin) => admin.listTopics())).toContain('wanted');
  });

  it('refuses with the remedy where there is no Java', async () => {
    const nowhere = { stateDir: '/tmp/never-made', cacheDir: '/tmp/never-made', env: { PATH: '/nowhere' } };
    await expect(startKafka(nowhere)).rejects.toThrow(/JDK 17.*KAFKA_BROKERS/);
  });
});
