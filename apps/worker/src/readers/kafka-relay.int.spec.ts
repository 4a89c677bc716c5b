import {
  checkpointMessageSchema,
  relayedEventSchema,
  type CheckpointMessage,
  type RelayedEvent,
} from '@taizhang/contracts/kafka';
import { instant, ledgerId, personId, streamName, type EventData, type LedgerId } from '@taizhang/domain';
import { cloudEventOf, kafkaMessaging, type Consumption, type Messaging } from '@taizhang/messaging';
import {
  createPersistence,
  hashText,
  keptNotes,
  notesIn,
  OutsideLinks,
  readAgain,
  readerPositions,
  type Persistence,
} from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { describeWithKafka } from '@taizhang/testing/jest/describe-with-kafka';
import { kafkaCheckpoints } from '../evidence/kafka-checkpoints';
import { kafkaAnchor } from './hand-checkpoints';
import { relayReader } from './kafka-relay';
import { until } from './until.features';
import { WorkerProcess } from './worker-process.features';

const official = ledgerId('official');
const drill = ledgerId('drill-1');
const streams = 12;
const rounds = 150;

describeWithKafka('the relay', (kafka) => {
  let database: TestDatabase;
  let persistence: Persistence;
  let worker: WorkerProcess;
  let messaging: Messaging;
  let consumption: Consumption | undefined;
  const seen: { readonly event: RelayedEvent; readonly partition: number }[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    for (const [ledger, kind] of [
      [official, 'official'],
      [drill, 'drill'],
    ] as const) {
      await persistence.store.openLedger({ ledger, kind, startsAt: instant('2017-09-01T00:00:00.000Z') });
    }
    const env = {
      DATABASE_URL: database.app,
      KAFKA_BROKERS: kafka.brokers,
      TAIZHANG_INSTALLATION: 'urn:taizhang:spec',
    };
    worker = new WorkerProcess('relay', env);
    messaging = kafkaMessaging({ brokers: kafka.brokers, clientId: 'spec' });
  }, 120_000);
  afterAll(async () => {
    await consumption?.stop();
    await messaging?.close();
    await worker?.end('SIGTERM');
    await persistence?.close();
    await database?.close();
  }, 60_000);

  const append = async (ledger: LedgerId, number: number, round: number, more: EventData[] = []): Promise<void> => {
    const stream = streamName('matter', String(number));
    const key = `${stream}/${round}`;
    const noted = { type: 'Noted', schema: 1, payload: { round, of: number, text: '记录'.repeat(100) } };
    const events = [noted, ...more];
    const expectedVersion = await persistence.store.streamVersion(ledger, stream);
    const writes = [{ stream, expectedVersion, events }];
    const actor = { kind: 'person', personId: personId('p-1') } as const;
    await persistence.store.append({ ledger, key, requestHash: hashText('sha256', key), actor, writes });
  };
  const appendRounds = async (from: number, to: number): Promise<void> => {
    for (let round = from; round < to; round += 1) {
      for (let number = 0; number < streams; number += 1) await append(official, number, round);
    }
  };
  const relayedTo = async (): Promise<number> => {
    const positions = await readerPositions(persistence.pool, official);
    return Math.max(0, ...[...positions].filter(([name]) => name.startsWith('kafka-relay/')).map(([, read]) => read));
  };
  const head = async (): Promise<number> => (await persistence.store.head(official)).position;
  const relayed = async (position: number): Promise<void> => void (await until(relayedTo, (to) => to >= position));

  it('sends every event, in order within its key, though worker and broker are killed in mid-stream', async () => {
    await append(drill, 1, 1);
    await appendRounds(0, rounds / 3);
    worker.start();
    await relayed(2);
    const more = appendRounds(rounds / 3, rounds);
    await worker.end('SIGKILL');
    worker.start();
    await relayed((streams * rounds) / 3 + 50);
    await kafka.kill();
    const atTheKill = await relayedTo();
    await more;
    await kafka.start();
    await relayed(await head());
    expect(atTheKill).toBeLessThan(await head());

    consumption = messaging.consume({
      group: 'spec',
      topic: 'taizhang.official.events',
      handle: async (message) => {
        seen.push({ event: relayedEventSchema.parse(cloudEventOf(message)), partition: message.partition });
      },
    });
    const last = await head();
    await until(
      async () => new Set(seen.map(({ event }) => event.sequence)).size,
      (size) => size >= last,
    );

    const positions = new Set(seen.map(({ event }) => event.data.position));
    expect([...positions].sort((one, other) => one - other)).toEqual(Array.from({ length: last }, (_, at) => at + 1));
    for (const key of new Set(seen.map(({ event }) => event.partitionkey))) {
      const ofKey = seen.filter(({ event }) => event.partitionkey === key);
      const firsts = [...new Set(ofKey.map(({ event }) => event.data.version))];
      expect(firsts).toEqual(Array.from({ length: firsts.length }, (_, at) => at + 1));
      expect(new Set(ofKey.map(({ partition }) => partition)).size).toBe(1);
    }
  }, 300_000);

  it('sends everything again when that is ordered', async () => {
    const before = seen.filter(({ event }) => event.data.position === 1).length;
    expect(await readAgain(persistence.pool, 'kafka-relay/')).toBe(1);
    await append(official, 3, rounds);
    await until(
      async () => seen.filter(({ event }) => event.data.position === 1).length,
      (times) => times > before,
    );
    await relayed(await head());
  }, 120_000);

  it('sends nothing of a drill', () => {
    expect(new Set(seen.map(({ event }) => event.source))).toEqual(new Set(['urn:taizhang:spec/ledgers/official']));
  });

  it('leaves the name of a person behind, and a sealed value sealed', async () => {
    const named = {
      type: 'Named',
      schema: 1,
      payload: { personId: 'p-2', name: '金丝雀', note: { $sealed: 'a.k.n.c' } },
    };
    await append(official, 1, rounds, [named]);
    const found = await until(
      async () => seen.find(({ event }) => event.type === 'org.taizhang.event.Named'),
      (event) => event !== undefined,
    );
    expect(found?.event.data.payload).toEqual({
      personId: 'p-2',
      name: { $withheld: 'personal' },
      note: { $sealed: 'a.k.n.c' },
    });
    expect(JSON.stringify(seen)).not.toContain('金丝雀');
  });

  it('hands every checkpoint of an official ledger, signed, to a topic of its own, each once and after an outage too', async () => {
    const { evidence } = persistence;
    const first = await evidence.make(official);
    await evidence.make(drill);
    const handedTo = async () => (await evidence.find(official, first.checkpoint.size))?.handed ?? [];
    await until(handedTo, (handed) => handed.length === 1);
    await append(official, 4, rounds);
    const clusterId = await messaging.clusterId();
    await kafka.kill();
    const second = await evidence.make(official);
    await kafka.start();
    await until(
      () => evidence.unhanded(official, kafkaAnchor(clusterId)),
      (unhanded) => unhanded.length === 0,
    );
    // At least once: what arrives again is the same note.
    const got = new Map<string, CheckpointMessage>();
    const reading = messaging.consume({
      group: 'verifier',
      topic: 'taizhang.official.checkpoints',
      handle: async (message) => {
        const checkpoint = checkpointMessageSchema.parse(cloudEventOf(message));
        got.set(checkpoint.data.note, checkpoint);
      },
    });
    await until(
      async () => got.size,
      (size) => size >= 2,
    );
    await reading.stop();
    expect([...got.keys()]).toEqual([first.note, second.note]);
    expect(await handedTo()).toMatchObject([
      { anchor: kafkaAnchor(clusterId), place: 'taizhang.official.checkpoints' },
    ]);
    expect((await evidence.find(drill, 2))?.handed).toEqual([]);

    const printed = [...got.values()].map((message) => JSON.stringify(message)).join('\n');
    const kept = keptNotes('what a consumer printed', notesIn(printed) ?? []);
    expect(await evidence.verify(official, [kept])).toMatchObject({ outside: 2, isSigned: true, damages: [] });
    // What a worker compares the log with when it comes up.
    const { size } = second.checkpoint;
    expect(await evidence.stand(official, [kafkaCheckpoints(messaging)])).toMatchObject({
      state: 'agrees',
      size,
      unread: [],
    });
  }, 180_000);

  it('says how it stands, and waits with its lag when the broker has gone', async () => {
    const links = new OutsideLinks(persistence.pool);
    const relay = async () => (await links.read()).find(({ name }) => name === 'relay');
    await until(relay, (link) => link?.state === 'running' && link.lag === 0);
    await kafka.stop();
    await append(official, 2, rounds);
    await until(relay, (link) => link?.state === 'waiting' && link.reason === 'noAnswer' && link.lag === 1);
    await kafka.start();
    await until(relay, (link) => link?.state === 'running' && link.lag === 0);
    const names = [...(await readerPositions(persistence.pool, official)).keys()];
    expect(names).toContain(relayReader(await messaging.clusterId()));
  }, 180_000);
});
