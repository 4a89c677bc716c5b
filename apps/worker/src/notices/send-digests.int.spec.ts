import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApplication, noticeOf, setNoticeAddress, type Application } from '@taizhang/application';
import {
  campaignId,
  declarationStream,
  instantAt,
  ledgerId,
  localDate,
  participationStream,
  personId,
  pledgeStream,
  type EventData,
  type Instant,
  type LedgerId,
  type NoticeChannel,
  type PersonId,
  type StreamName,
  unitId,
} from '@taizhang/domain';
import {
  createPersistence,
  NoticesDue,
  projectionReader,
  projections,
  runReader,
  untilRead,
  writePeriodRows,
  type Persistence,
  type Reader,
} from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { noticeReader, readNotices } from '../readers/notices';
import { startMailServer, type MailServer } from './mail-server.features';
import type { Notifier } from './notifier';
import { sendDigests } from './send-digests';
import { smtpNotifier } from './smtp-notifier';
import { webhookNotifier } from './webhook-notifier';

const official = ledgerId('official');
const drill = ledgerId('drill-1');
const campaign = campaignId('business');
const secretTitle = '违规参股某砂石场';
const at = (day: string, time: string): Instant => instantAt(localDate(day), time);

describe('notices leave the house (R-045)', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;
  let due: NoticesDue;
  let mail: MailServer;
  let messenger: Server;
  const posted: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  let messengerSays = 200;
  let readers: readonly Reader[] = [];
  let notifiers: readonly Notifier[] = [];
  const troubles: unknown[] = [];
  let counter = 0;

  const store = async (ledger: LedgerId, stream: StreamName, event: EventData, wallNow: Instant): Promise<void> => {
    const key = `given/${(counter += 1)}`;
    const expectedVersion = await app.store.streamVersion(ledger, stream);
    const writes = [{ stream, expectedVersion, events: [event] }];
    await app.store.append({ ledger, key, requestHash: key, actor: { kind: 'system' }, writes, wallNow });
  };
  const employ = async (ledger: LedgerId, person: PersonId): Promise<void> => {
    const since = at('2017-08-01', '09:00');
    const particulars = { personId: person, name: `王${person}`, gender: 'female', birthYear: 1978 };
    await store(
      ledger,
      `person/${person}` as StreamName,
      {
        type: 'PersonRegistered',
        schema: 1,
        payload: { ...particulars, politicalStatus: 'none', employment: 'civilServant', innovationExempt: false },
        occurredAt: since,
      },
      since,
    );
  };
  const reachable = async (
    ledger: LedgerId,
    person: PersonId,
    channel: NoticeChannel,
    address: string,
  ): Promise<void> => {
    const outcome = await setNoticeAddress(app, {
      ledger,
      key: `address/${person}`,
      actor: { kind: 'person', personId: person },
      input: { personId: person, channel, address },
      wallNow: at('2017-08-02', '09:00'),
    });
    expect(outcome).toMatchObject({ status: 'accepted' });
  };
  /** Asked for a declaration at that time; the payload names things that no message may hold. */
  const askFor = (ledger: LedgerId, person: PersonId, when: Instant): Promise<void> =>
    store(
      ledger,
      declarationStream(campaign, person),
      {
        type: 'DeclarationReturned',
        schema: 1,
        payload: { signer: person, role: 'unitHead', reason: secretTitle, fields: [] },
      },
      when,
    );
  const caughtUp = async (): Promise<void> => {
    for (const [ledger, names] of [
      [official, [projectionReader, noticeReader]],
      [drill, [projectionReader]],
    ] as const) {
      const { position } = await app.store.head(ledger);
      await untilRead(persistence.pool, { ledger, position, readers: [...names] });
    }
  };
  const look = async (wallNow: Instant): Promise<number> => {
    await caughtUp();
    return sendDigests({
      ...{ app, due, notifiers, wallNow, publicUrl: 'https://taizhang.office.example' },
      signal: new AbortController().signal,
      onError: (error) => troubles.push(error),
    });
  };
  const told = async (person: PersonId) => (await noticeOf(app, official, person)).digests;

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    app = createApplication(persistence);
    due = new NoticesDue(persistence.pool);
    const startsAt = at('2017-08-01', '08:00');
    for (const [ledger, kind] of [
      [official, 'official'],
      [drill, 'drill'],
    ] as const) {
      await app.store.openLedger({ ledger, kind, startsAt, wall: 'given', rate: 1, wallNow: startsAt });
    }
    mail = await startMailServer();
    messenger = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        posted.push({ headers: request.headers, body });
        response.writeHead(messengerSays).end();
      });
    });
    await new Promise<void>((resolve) => messenger.listen(0, '127.0.0.1', resolve));
    const { port } = messenger.address() as AddressInfo;
    notifiers = [
      smtpNotifier({ url: mail.url, from: '台账 <taizhang@office.example>' }),
      webhookNotifier({ url: `http://127.0.0.1:${port}/send`, secret: 'a-secret' }),
    ];
    readers = [
      runReader({
        name: projectionReader,
        store: persistence.store,
        pool: persistence.pool,
        handle: (transaction, of, events) => writePeriodRows(transaction, persistence.store, projections, of, events),
      }),
      readNotices({ app, persistence, due, troubles: () => (error) => troubles.push(error) }),
    ];
  });
  afterAll(async () => {
    await Promise.all(readers.map((reader) => reader.stop()));
    notifiers.forEach((notifier) => notifier.close());
    await mail?.close();
    messenger?.closeAllConnections();
    messenger?.close();
    await persistence?.close();
    await database?.close();
  });
  beforeEach(() => {
    mail.mails.length = 0;
    posted.length = 0;
    troubles.length = 0;
    mail.answer = () => undefined;
    messengerSays = 200;
  });

  const [first, second, third, fourth, fifth] = ['p1', 'p2', 'p3', 'p4', 'p5'].map(personId) as [
    PersonId,
    PersonId,
    PersonId,
    PersonId,
    PersonId,
  ];

  it('as one digest on a working day at 08:30, however much is due', async () => {
    await employ(official, first);
    await caughtUp();
    await reachable(official, first, 'mail', 'first@office.example');
    await askFor(official, first, at('2017-09-11', '10:00'));
    await askFor(official, first, at('2017-09-11', '15:00'));
    expect(await look(at('2017-09-12', '08:29'))).toBe(0);
    expect(await look(at('2017-09-12', '08:30'))).toBe(1);
    expect(await look(at('2017-09-12', '08:31'))).toBe(0);
    expect(mail.mails.map(({ to }) => to)).toEqual([['first@office.example']]);
    expect(await told(first)).toMatchObject([{ day: '2017-09-12', channel: 'mail', delivered: true }]);
  });

  it('holding where to look, and neither a matter nor a name nor a number', async () => {
    await askFor(official, first, at('2017-09-12', '10:00'));
    await look(at('2017-09-13', '08:30'));
    const [{ raw = '' } = {}] = mail.mails;
    const lines = raw.split('\r\n');
    const encoded = lines.slice(lines.indexOf('') + 1).join('');
    const body = Buffer.from(encoded, 'base64').toString();
    expect(`${raw}${body}`).toContain('https://taizhang.office.example/inbox');
    for (const word of [secretTitle, '王', 'p1', 'declaration', campaign]) expect(`${raw}${body}`).not.toContain(word);
  });

  it('to nobody for what was settled before, and for what came later on the next working day', async () => {
    await askFor(official, first, at('2017-09-13', '10:00'));
    await store(
      official,
      declarationStream(campaign, first),
      { type: 'DeclarationSubmitted', schema: 1, payload: { form: { formVersion: 1, nil: true, items: [] } } },
      at('2017-09-13', '16:00'),
    );
    expect(await look(at('2017-09-14', '08:40'))).toBe(0);
    await askFor(official, first, at('2017-09-15', '08:31'));
    expect(await look(at('2017-09-15', '09:00'))).toBe(0);
    expect(await look(at('2017-09-16', '08:30'))).toBe(0);
    expect(await look(at('2017-09-18', '08:30'))).toBe(1);
  });

  it('over a messenger, signed, once per key', async () => {
    await employ(official, second);
    await caughtUp();
    await reachable(official, second, 'webhook', 'second.account');
    await askFor(official, second, at('2017-09-18', '10:00'));
    expect(await look(at('2017-09-19', '08:30'))).toBe(1);
    const [{ headers = {}, body = '' } = {}] = posted;
    expect(JSON.parse(body)).toMatchObject({ to: 'second.account', text: expect.stringContaining('/inbox') });
    const signature = createHmac('sha256', 'a-secret').update(body).digest('hex');
    expect(headers['x-taizhang-signature']).toBe(`sha256=${signature}`);
    expect(headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
    expect(await told(second)).toMatchObject([{ channel: 'webhook', delivered: true, said: 'HTTP 200' }]);
  });

  it('again and again while the server is away, under the same key, until it takes it', async () => {
    await askFor(official, second, at('2017-09-19', '10:00'));
    messengerSays = 503;
    expect(await look(at('2017-09-20', '08:30'))).toBe(0);
    expect(await look(at('2017-09-20', '08:31'))).toBe(0);
    expect(troubles).toHaveLength(2);
    expect((await told(second)).filter(({ day }) => day === '2017-09-20')).toEqual([]);
    messengerSays = 200;
    expect(await look(at('2017-09-20', '08:32'))).toBe(1);
    expect(new Set(posted.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(posted).toHaveLength(3);
  });

  it('not again to an address that its server refuses for good, which is recorded', async () => {
    await employ(official, third);
    await caughtUp();
    await reachable(official, third, 'mail', 'gone@office.example');
    await askFor(official, third, at('2017-09-20', '10:00'));
    mail.answer = () => ({ code: 550, text: 'no such user gone@office.example' });
    expect(await look(at('2017-09-21', '08:30'))).toBe(0);
    expect(await look(at('2017-09-21', '08:31'))).toBe(0);
    expect(await told(third)).toMatchObject([{ delivered: false, said: 'SMTP 550' }]);
  });

  it('again after a server that says later, and one refused address holds nobody else up', async () => {
    await employ(official, fourth);
    await caughtUp();
    await reachable(official, fourth, 'mail', 'fourth@office.example');
    await askFor(official, third, at('2017-09-21', '10:00'));
    await askFor(official, fourth, at('2017-09-21', '10:00'));
    mail.answer = (address) => (address.startsWith('gone') ? { code: 450, text: 'greylisted' } : undefined);
    expect(await look(at('2017-09-22', '08:30'))).toBe(1);
    expect(mail.mails.map(({ to }) => to[0])).toEqual(['fourth@office.example']);
    mail.answer = () => undefined;
    expect(await look(at('2017-09-22', '09:30'))).toBe(1);
    expect(mail.mails.at(-1)?.to).toEqual(['gone@office.example']);
  });

  it('never out of a drill', async () => {
    await employ(drill, fifth);
    await caughtUp();
    await reachable(drill, fifth, 'mail', 'fifth@office.example');
    await askFor(drill, fifth, at('2017-09-22', '10:00'));
    expect(await look(at('2017-09-25', '08:30'))).toBe(0);
    expect(mail.mails).toEqual([]);
    expect((await noticeOf(app, drill, fifth)).digests).toEqual([]);
  });

  it('to nobody who gave no address: the console tells him', async () => {
    await employ(official, fifth);
    await askFor(official, fifth, at('2017-09-25', '10:00'));
    expect(await look(at('2017-09-26', '08:30'))).toBe(0);
    expect(await due.persons(official, at('2017-09-26', '08:30'), '', 10)).toEqual([]);
  });

  it('in a message that a second process which took over does not send again', async () => {
    await askFor(official, first, at('2017-09-26', '10:00'));
    await caughtUp();
    const [{ through = 0 } = {}] = await due.persons(official, at('2017-09-27', '08:30'), '', 10);
    expect(await look(at('2017-09-27', '08:30'))).toBe(1);
    // The process died after it had recorded the message and before it had cleared what was due.
    const again = { personId: first, subject: declarationStream(campaign, first), position: through };
    await due.raise(persistence.pool as never, official, { ...again, recordedAt: at('2017-09-26', '10:00') });
    expect(await look(at('2017-09-27', '08:31'))).toBe(0);
    expect(mail.mails).toHaveLength(1);
  });

  it('to somebody who was chased for his pledge, until he has signed it', async () => {
    const payload = { duty: 'pledge', persons: [first], leftOut: [], channel: 'console' };
    const chased: EventData = { type: 'PersonsChased', schema: 1, payload };
    const stream = participationStream(campaign, unitId('u-1'));
    await store(official, stream, chased, at('2017-10-09', '10:00'));
    const pledge = pledgeStream(campaign, { kind: 'person', personId: first });
    const signed: EventData = { type: 'PledgeSigned', schema: 1, payload: { signer: first, way: 'console' } };
    await store(official, pledge, signed, at('2017-10-09', '16:00'));
    expect(await look(at('2017-10-10', '08:30'))).toBe(0);
    await store(official, stream, chased, at('2017-10-10', '10:00'));
    expect(await look(at('2017-10-11', '08:30'))).toBe(1);
  });
});
