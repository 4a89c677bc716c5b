import { deliveredClueId } from '@taizhang/application';
import { deadClueTopic, deadLetterSchema, inboundClueTopic, type DeadLetter } from '@taizhang/contracts/kafka';
import { clueStream } from '@taizhang/domain';
import { cloudEventMessage, cloudEventOf, kafkaMessaging, type Consumption, type Messaging } from '@taizhang/messaging';
import { describeWithKafka } from '@taizhang/testing/jest/describe-with-kafka';
import { Kafka, logLevel } from 'kafkajs';
import { on, openClueStage, station, type ClueStage } from '../../../../libs/application/src/clues/clue-stage.features';
import { until } from './until.features';
import { WorkerProcess } from './worker-process.features';

const audit = 'urn:city:audit';
const matters = 4;
const deliveries = 60;

const data = {
  receivedAt: on('2017-09-01'),
  toUnitId: station,
  documentNumber: '审移〔2017〕3号',
  summary: '下乡补贴去向不明',
  accused: '某站副站长',
};
const delivery = (number: number, more: object = {}) => ({
  ...{ specversion: '1.0', id: `A-${number}`, source: audit, type: 'org.taizhang.clue.transferred' },
  ...{ datacontenttype: 'application/json', partitionkey: `matter-${number % matters}` },
  data: { ...data, ...more },
});

describeWithKafka('clues that other bodies hand over', (kafka) => {
  let stage: ClueStage;
  let worker: WorkerProcess;
  let messaging: Messaging;
  let letters: Consumption | undefined;
  const refused: DeadLetter[] = [];

  beforeAll(async () => {
    stage = await openClueStage('official', '2017-09-04', 'official');
    worker = new WorkerProcess('inbound', { ...stage.environment, KAFKA_BROKERS: kafka.brokers });
    messaging = kafkaMessaging({ brokers: kafka.brokers, clientId: 'spec' });
    await messaging.ensureTopics([inboundClueTopic, deadClueTopic]);
  });
  afterAll(async () => {
    await letters?.stop();
    await messaging?.close();
    await worker?.end('SIGTERM');
    await stage?.close();
  });

  /** As a sender does that was restarted: what was not acknowledged is sent again, in the same order. */
  const send = async (...events: readonly Parameters<typeof cloudEventMessage>[0][]): Promise<void> => {
    const messages = events.map(cloudEventMessage);
    await until(
      () =>
        messaging.publish(inboundClueTopic.name, messages).then(
          () => true,
          () => false,
        ),
      (sent) => sent,
    );
  };
  const registered = async (number: number) => {
    const { events } = await stage.app.store.readStream(
      stage.ledger,
      clueStream(deliveredClueId(audit, `A-${number}`)),
    );
    return events;
  };
  const allRegistered = async () => {
    const each = await Promise.all(Array.from({ length: deliveries }, (_, number) => registered(number)));
    return each.map((events) => events.map(({ type }) => type).join(' '));
  };
  const count = async (): Promise<number> => (await allRegistered()).filter((types) => types !== '').length;

  it('are registered once each and in order, though broker and worker are killed in mid-stream', async () => {
    const numbers = Array.from({ length: deliveries }, (_, number) => number);
    worker.start();
    await send(...numbers.slice(0, 20).map((number) => delivery(number)));
    await until(count, (done) => done >= 3);
    await worker.end('SIGKILL');
    worker.start();
    await send(...numbers.slice(20, 40).map((number) => delivery(number)));
    await until(count, (done) => done >= 22);
    await kafka.kill();
    await kafka.start();
    // The sender does not know how much of the second part had arrived.
    await send(...numbers.slice(20).map((number) => delivery(number)));
    await until(count, (done) => done === deliveries);
    expect(await allRegistered()).toEqual(numbers.map(() => 'ClueRegistered'));
    for (let matter = 0; matter < matters; matter += 1) {
      const ofMatter = numbers.filter((number) => number % matters === matter);
      const positions = await Promise.all(ofMatter.map(async (number) => (await registered(number))[0]?.position ?? 0));
      expect(positions).toEqual([...positions].sort((one, other) => one - other));
    }
  }, 300_000);

  it('register nothing when the broker delivers all of them again', async () => {
    await worker.end('SIGTERM');
    const { position } = await stage.app.store.head(stage.ledger);
    const admin = new Kafka({ brokers: [kafka.brokers], logLevel: logLevel.NOTHING }).admin();
    const offsets = { groupId: 'taizhang.official.inbound-clues', topic: inboundClueTopic.name };
    await admin.connect();
    await admin.resetOffsets({ ...offsets, earliest: true });
    worker.start();
    await send(delivery(deliveries));
    await until(
      () => registered(deliveries),
      (events) => events.length === 1,
    );
    const ends = await admin.fetchTopicOffsets(inboundClueTopic.name);
    await until(
      async () =>
        (await admin.fetchOffsets({ groupId: offsets.groupId, topics: [offsets.topic] }))[0]?.partitions ?? [],
      (read) =>
        ends.every(({ partition, high }) => read.some((at) => at.partition === partition && at.offset === high)),
    );
    await admin.disconnect();
    expect((await stage.app.store.head(stage.ledger)).position).toBe(position + 1);
  });

  it('go to the dead letters with the reason and without what they said, and the next one is registered', async () => {
    const reporter = { ...delivery(901), data: { ...data, reporter: { name: '金丝雀' } } };
    const changed = delivery(1, { summary: '金丝雀' });
    await send(reporter, changed);
    await messaging.publish(inboundClueTopic.name, [{ key: 'matter-1', value: '金丝雀{', headers: {} }]);
    await send(delivery(905));
    letters = messaging.consume({
      group: 'spec',
      topic: deadClueTopic.name,
      handle: async (message) => void refused.push(deadLetterSchema.parse(cloudEventOf(message))),
    });
    await until(
      () => registered(905),
      (events) => events.length === 1,
    );
    await until(
      async () => refused.length,
      (letters) => letters >= 3,
    );
    const told = refused.map(({ data: { reason, details, refused: of } }) => ({ reason, details, id: of?.id }));
    expect(told.sort((one, other) => one.reason.localeCompare(other.reason))).toEqual([
      { reason: 'ContractBroken', details: ['data: unrecognized_keys'], id: 'A-901' },
      { reason: 'IdempotencyKeyReused', details: [], id: 'A-1' },
      { reason: 'NotACloudEvent', details: [], id: undefined },
    ]);
    expect(JSON.stringify(refused)).not.toContain('金丝雀');
    expect(await registered(901)).toEqual([]);
  });
});
