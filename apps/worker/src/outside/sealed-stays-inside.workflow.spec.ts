import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  assignTeam,
  createApplication,
  keepUpload,
  lodgeAppeal,
  openSealed,
  recordTalk,
  registerClue,
  setNoticeAddress,
} from '@taizhang/application';
import { appealId, campaignId, caseId, caseStream, declarationStream, type PersonId } from '@taizhang/domain';
import { kafkaMessaging, type Consumption, type Messaging } from '@taizhang/messaging';
import {
  createPersistence,
  fileStoreOptions,
  NoticesDue,
  readerPositions,
  type Persistence,
} from '@taizhang/persistence';
import { freePort } from '@taizhang/dev-stack';
import { spansIn, startListener, type Listener } from '@taizhang/testing';
import { describeWithKafka } from '@taizhang/testing/jest/describe-with-kafka';
import { startOwnTemporal, type OwnTemporal } from '@taizhang/testing/temporal/development-server';
import { openCaseStage, zhang, type CaseStage } from '../../../../libs/application/src/cases/case-stage.features';
import { on, person, station } from '../../../../libs/application/src/clues/clue-stage.features';
import { canary } from '../../../../libs/application/src/sealing/canaries.features';
import { startMailServer, type MailServer } from '../notices/mail-server.features';
import { sendDigests } from '../notices/send-digests';
import { smtpNotifier } from '../notices/smtp-notifier';
import { webhookNotifier } from '../notices/webhook-notifier';
import { until } from '../readers/until.features';
import { storedRuns, TalkativeWorker } from './told-outside.features';

/** As text, and as whatever carries text. */
const forms = [canary, canary.slice(0, 3), 'CANARY7391'].flatMap((word) => {
  const bytes = Buffer.from(word);
  return [
    bytes,
    Buffer.from(bytes.toString('hex')),
    Buffer.from(JSON.stringify(word).replaceAll(/[^\x20-\x7e]/g, '?')),
  ];
});
const base64Forms = [0, 1, 2].map((shift) =>
  // Whatever precedes a text moves its base64 by one of three steps; the ends are cut off where neighbours mix in.
  Buffer.from(
    Buffer.concat([Buffer.alloc(shift), Buffer.from('CANARY7391')])
      .toString('base64')
      .slice(4, -4),
  ),
);
const holdsCanary = (bytes: Buffer | string): boolean => {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes);
  return [...forms, ...base64Forms].some((form) => buffer.includes(form));
};

describeWithKafka('of what is sealed in the official ledger', (kafka) => {
  let stage: CaseStage;
  let temporal: OwnTemporal;
  let worker: TalkativeWorker;
  let messaging: Messaging;
  let consumption: Consumption | undefined;
  let persistence: Persistence;
  let mail: MailServer;
  let messenger: Listener;
  let collector: Listener;
  let port: number;
  const state = mkdtempSync(join(tmpdir(), 'taizhang-sealed-'));
  const relayed: { readonly position: number; readonly text: string }[] = [];

  const accepted = async (outcome: Promise<{ readonly status: string }>): Promise<void> => {
    const answer = await outcome;
    if (answer.status !== 'accepted') throw new Error(JSON.stringify(answer));
    await stage.caughtUp();
  };

  /** Everything that a case officer writes down, with the canary in it. */
  const bringMatters = async (): Promise<void> => {
    const { app, by } = stage;
    const clue = {
      ...{ unitId: station, channel: 'letter' as const, receivedAt: on('2017-08-01'), concernedPersonIds: [zhang] },
      content: { summary: `${canary}反映`, accused: `${canary}某` },
      reporter: { kind: 'realName' as const, name: `${canary}举报人`, contact: `${canary}电话` },
    };
    await accepted(registerClue(app, by('p-clerk', clue)));
    const matter = await stage.file('k-canary', { matter: `${canary}案情` });
    const other = await stage.decided('k-decided');
    await stage.done(
      lodgeAppeal(app, by('p-zhang', { appealId: appealId('a-1'), caseId: other, personId: zhang, grounds: canary })),
    );
    const talk = { talkId: 't1', personId: zhang, talkerIds: [person('p-li'), person('p-wang')], place: '谈话室' };
    const team = { members: [person('p-li'), person('p-wang')], lead: person('p-li') };
    await stage.done(assignTeam(app, by('p-supervisor', { caseId: matter, ...team })));
    const talked = { ...talk, fileIds: [], content: canary, occurredAt: on('2017-10-26') };
    await stage.done(recordTalk(app, by('p-li', { caseId: matter, ...talked })));
    const content = Readable.from([Buffer.from(`%PDF-1.7\n${canary}\n`.repeat(200))]);
    const upload = { to: caseStream(matter), name: `${canary}卷宗.pdf`, content };
    await accepted(keepUpload(createApplication(persistence), by('p-supervisor', upload)));
  };

  beforeAll(async () => {
    [stage, temporal, port] = await Promise.all([
      openCaseStage('official', '2017-10-27', 'official'),
      startOwnTemporal(),
      freePort(),
    ]);
    const {
      DATABASE_URL: databaseUrl = '',
      KEYRING_DATABASE_URL: url = '',
      TAIZHANG_KEYRING_KEY: key = '',
    } = stage.environment;
    persistence = await createPersistence({
      databaseUrl,
      keyring: { url, key: Buffer.from(key, 'hex') },
      files: fileStoreOptions({}, state),
    });
    mail = await startMailServer();
    [messenger, collector] = await Promise.all([startListener(), startListener()]);
    await bringMatters();
    worker = new TalkativeWorker({
      ...stage.environment,
      TAIZHANG_STATE: state,
      TEMPORAL_ADDRESS: temporal.address,
      KAFKA_BROKERS: kafka.brokers,
      TAIZHANG_INSTALLATION: 'urn:taizhang:spec',
      TAIZHANG_WORKER_PORT: String(port),
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_BSP_SCHEDULE_DELAY: '200',
    });
    worker.start();
    messaging = kafkaMessaging({ brokers: kafka.brokers, clientId: 'spec' });
  }, 240_000);
  afterAll(async () => {
    await consumption?.stop();
    await messaging?.close();
    await worker?.stop();
    await persistence?.close();
    await stage?.close();
    await temporal?.stop();
    await mail?.close();
    messenger?.close();
    collector?.close();
    rmSync(state, { recursive: true, force: true });
  });

  const relayedTo = async (): Promise<number> => {
    const positions = await readerPositions(persistence.pool, stage.ledger);
    return Math.max(0, ...[...positions].filter(([name]) => name.startsWith('kafka-relay/')).map(([, at]) => at));
  };

  /** Their declarations come back to them: something to do that is not sealed, besides all that is. */
  const returnedTo = async (...who: readonly string[]): Promise<void> => {
    const { store } = stage.app;
    for (const each of who) {
      const stream = declarationStream(campaignId('c1'), person(each));
      const payload = { signer: person('p-head'), role: 'unitHead', reason: '数字写反了', fields: [] };
      const writes = [{ stream, expectedVersion: 0, events: [{ type: 'DeclarationReturned', schema: 1, payload }] }];
      const actor = { kind: 'system' } as const;
      await store.append({ ledger: stage.ledger, key: stream, requestHash: stream, actor, writes });
    }
  };

  it.each(['utf8', 'base64', 'hex'] as const)('a canary is found in %s, whatever stands before it', (encoding) => {
    for (const before of ['', 'x', 'xy', '{"a":'])
      expect(holdsCanary(Buffer.from(`${before}${canary}案情`).toString(encoding))).toBe(true);
  });

  it('whoever has the key reads every word: it is there', async () => {
    const { app, by, ledger } = stage;
    const stream = caseStream(caseId('k-canary'));
    const { events } = await app.store.readStream(ledger, stream);
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['CaseFiled', 'TalkRecorded']));
    expect(holdsCanary(JSON.stringify(events))).toBe(false);
    const reference = `${events[0]?.position}.matter`;
    const opened = await openSealed(app, by('p-li', { stream, reference, reason: '办案' }));
    expect(opened).toMatchObject({ status: 'opened', content: `${canary}案情` });
  });

  it('Kafka is told tokens, of every event up to the last', async () => {
    const { position } = await stage.app.store.head(stage.ledger);
    await until(relayedTo, (at) => at >= position);
    consumption = messaging.consume({
      group: 'spec',
      topic: 'taizhang.official.events',
      handle: async (message) => {
        const text = `${String(message.key)}${JSON.stringify(message.headers)}${new TextDecoder().decode(message.value)}`;
        relayed.push({ position: relayed.length + 1, text });
      },
    });
    await until(
      async () => relayed.length,
      (count) => count >= position,
    );
    expect(relayed.filter(({ text }) => text.includes('$sealed')).length).toBeGreaterThan(5);
    expect(relayed.filter(({ text }) => holdsCanary(text))).toEqual([]);
  });

  it('the workflow server stores nothing but what is encrypted, and ids without a name', async () => {
    await until(
      () => stage.app.store.readFeed(stage.ledger, { after: 0, limit: 1_000 }),
      (events) => events.some(({ type }) => type === 'ClueReminderSent'),
    );
    const runs = await until(
      () => storedRuns(temporal.address),
      (each) => ['case/', 'clue/', 'appeal/'].every((kind) => each.some(({ workflowId }) => workflowId.includes(kind))),
    );
    expect(runs.flatMap(({ encodings }) => encodings).length).toBeGreaterThan(10);
    expect(new Set(runs.flatMap(({ encodings }) => encodings))).toEqual(new Set(['binary/encrypted']));
    expect(runs.filter(({ bytes }) => holdsCanary(bytes)).map(({ workflowId }) => workflowId)).toEqual([]);
    expect(runs.filter(({ workflowId }) => workflowId.includes(zhang))).toEqual([]);
  });

  it('a notice says that something is due, and where', async () => {
    const { app, by, ledger } = stage;
    const reached: readonly (readonly [PersonId, 'mail' | 'webhook', string])[] = [
      [person('p-supervisor'), 'mail', 'one@office.example'],
      [person('p-leader'), 'webhook', 'two.account'],
      [person('p-li'), 'mail', 'three@office.example'],
    ];
    for (const [personId, channel, address] of reached)
      await accepted(setNoticeAddress(app, by(personId, { personId, channel, address })));
    await returnedTo('p-li', 'p-leader');
    const { position } = await app.store.head(ledger);
    await until(
      async () => (await readerPositions(persistence.pool, ledger)).get('notices') ?? 0,
      (at) => at >= position,
    );
    await stage.jumpTo(on('2017-10-30'));
    const notifiers = [
      smtpNotifier({ url: mail.url, from: '台账 <taizhang@office.example>' }),
      webhookNotifier({ url: `${messenger.url}/send`, secret: 'a-secret' }),
    ];
    const due = new NoticesDue(persistence.pool);
    const signal = new AbortController().signal;
    const onError = (error: unknown): never => {
      throw error;
    };
    const sent = await sendDigests({ app, due, notifiers, publicUrl: 'https://office.example', signal, onError });
    notifiers.forEach((notifier) => notifier.close());
    expect(sent).toBe(2);
    const told = [...mail.mails.map(({ raw }) => raw), ...messenger.taken.map(({ headers, body }) => headers + body)];
    expect(told).toHaveLength(sent);
    const plain = told.map((each) => each + Buffer.from(each.split('\r\n\r\n').slice(1).join(''), 'base64').toString());
    expect(plain.filter((each) => holdsCanary(each) || /线索|案件|张某|立〔|数字/.test(each))).toEqual([]);
  });

  it('a process says nothing: no line of its log at any level, no metric, no answer about its health', async () => {
    const base = `http://127.0.0.1:${port}`;
    const pages = await Promise.all(
      ['/metrics', '/health/live', '/health/ready'].map(async (path) => (await fetch(`${base}${path}`)).text()),
    );
    expect(pages.join('\n')).toContain('taizhang_');
    await worker.stop();
    expect(worker.lines.join('').length).toBeGreaterThan(100);
    const said = [...worker.lines, ...pages];
    expect(said.filter((each) => holdsCanary(each) || each.includes('张某'))).toEqual([]);
  });

  it('a trace tells the shape of the work, from the workflow to the append, and of nobody', () => {
    const spans = spansIn(collector);
    const names = new Set(spans.map(({ name }) => name));
    for (const each of ['append', 'read notices', 'SignalWithStartWorkflow:clue', 'HandleSignal:advanced'])
      expect(names).toContain(each);
    expect([...names].some((name) => name.startsWith('command '))).toBe(true);
    const ofWorkflow = new Set(spans.flatMap(({ name, traceId }) => (name.startsWith('RunActivity:') ? traceId : [])));
    expect(spans.some(({ name, traceId }) => name === 'append' && ofWorkflow.has(traceId))).toBe(true);
    const keys = new Set(spans.flatMap(({ attributes }) => attributes.map(({ key }) => key)));
    expect(
      [...keys].filter((key) => !/^(taizhang|http)\.|^(run_id|temporalActivityId|error\.type)$/.test(key)),
    ).toEqual([]);
    const said = collector.taken.map(({ headers, body }) => headers + body);
    expect(said.filter((each) => holdsCanary(each) || each.includes('张某') || each.includes(zhang))).toEqual([]);
  });

  it('nothing lies in a file: the bytes of scans are encrypted, and so are their names', () => {
    const files = readdirSync(state, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(1);
    const paths = files.map((entry) => join(entry.parentPath, entry.name));
    expect(paths.filter((path) => holdsCanary(path) || holdsCanary(readFileSync(path)))).toEqual([]);
  });
});
