import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
import { copyOfTheLog } from '../../../../libs/persistence/src/readers/copied-log.features';
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
  });
  afterAll(async () => {
    await consumption?.stop();
    await messaging?.close();
    await worker?.end('SIGTERM');
    await persistence?.close();
    await database?.close();
  });

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
  const seenOf = (id: string): readonly RelayedEvent[] =>
    seen.filter(({ event }) => event.id === id).map(({ event }) => event);
  const seenAll = (...ids: readonly string[]): Promise<unknown> =>
    until(
      async () => ids.filter((id) => seenOf(id).length === 0),
      (missing) => missing.length === 0,
    );

  /** Makes a checkpoint, waits until Kafka has it, and answers its size. */
  async function handedOver(): Promise<number> {
    const { size } = (await persistence.evidence.make(official)).checkpoint;
    await until(
      async () => (await persistence.evidence.find(official, size))?.handed ?? [],
      (handed) => handed.length === 1,
    );
    return size;
  }

  /** `npx taizhang epoch` as somebody types it beside the worker that runs. */
  async function opensEpoch(reason: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'taizhang-relay-epoch-'));
    const env = {
      ...{ ...process.env, DATABASE_URL: database.app, MIGRATION_DATABASE_URL: database.owner },
      ...{ KEYRING_DATABASE_URL: database.keyring.url, TAIZHANG_STATE: folder, TAIZHANG_BUILT: 'true' },
      ...{ TAIZHANG_KEYRING_KEY: Buffer.from(database.keyring.key).toString('hex'), LC_ALL: 'en_US.UTF-8' },
    };
    const command = join(__dirname, '../../../cli/bin/taizhang.mjs');
    const words = [command, 'epoch', '--ledger', official, '--reason', reason];
    try {
      return (await promisify(execFile)(process.execPath, words, { env })).stdout;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

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
  });

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
  });

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
  });

  it('tells consumers of a log that was put back what is gone and what came instead, once an epoch is opened', async () => {
    const { store, evidence } = persistence;
    const redone = (text: string): EventData[] => [{ type: 'Noted', schema: 1, payload: { text } }];
    const cut = await head();
    await relayed(cut);
    const copy = await copyOfTheLog(database.admin, official);
    await append(official, 5, rounds, redone('先前'));
    await append(official, 6, rounds);
    const lost = ['matter/5/150#1', 'matter/5/150#2', 'matter/6/150#1'];
    await seenAll(...lost);
    expect(await handedOver()).toBe(cut + 3);
    await copy.putBack();
    const [before, already] = [seen.map(({ event }) => event), seen.length];
    expect(await evidence.stand(official, [kafkaCheckpoints(messaging)])).toMatchObject({
      ...{ state: 'putBack', size: cut + 3, end: cut },
    });

    // One deed is done again under its key, and says something else now; another takes the place of what was lost.
    await append(official, 7, rounds);
    await append(official, 5, rounds, redone('后来'));
    const said = await opensEpoch('the standby was behind');
    const [, stood] = /kafka-relay\/\S+ has read up to (\d+), and that event is gone or another one/u.exec(said) ?? [];
    expect(Number(stood)).toBe(cut + 3);
    await seenAll('matter/7/150#1', 'epoch/2#1');
    await relayed(await head());
    const log = await store.readFeed(official, { after: 0, limit: 10_000 });
    await until(
      async () => seen.length - already,
      (more) => more >= log.length - cut,
    );

    const after = seen.slice(already).map(({ event }) => event);
    expect(after.find(({ subject }) => subject === 'ledger')).toMatchObject({
      ...{ id: 'epoch/2#1', type: 'org.taizhang.event.EpochOpened' },
      data: { payload: { epoch: 2, reason: 'the standby was behind', lastPosition: cut + 3 } },
    });
    // What the log kept is not sent again. A consumer who follows the contract then holds what the log holds.
    const from = Math.min(...after.map(({ sequence }) => Number(sequence)));
    expect(from).toBe(cut + 1);
    const held = new Map(before.filter(({ sequence }) => Number(sequence) < from).map((event) => [event.id, event]));
    for (const event of after) held.set(event.id, event);
    const inOrder = [...held.values()].sort((one, other) => one.data.position - other.data.position);
    expect(inOrder.map(({ id, data }) => [id, data.position, data.recordedAt])).toEqual(
      log.map(({ id, position, recordedAt }) => [id, position, recordedAt]),
    );
    expect(held.get('matter/5/150#2')?.data.payload).toEqual({ text: '后来' });
    expect(held.has('matter/6/150#1')).toBe(false);
    const size = await handedOver();
    expect(await evidence.stand(official, [kafkaCheckpoints(messaging)])).toMatchObject({ state: 'agrees', size });
  });
});
