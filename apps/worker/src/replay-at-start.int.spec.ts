import { createApplication, type Application } from '@taizhang/application';
import { clueId, clueStream, instant, ledgerId, sealedSubject, sealingStream } from '@taizhang/domain';
import { createPersistence, type Persistence } from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { workerConfig } from './config';
import { runWorker } from './worker';

const ledger = ledgerId('restored');

describe('a worker that starts', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    app = createApplication(persistence);
    await app.store.openLedger({ ledger, kind: 'drill', startsAt: instant('2017-09-12T02:00:00.000Z') });
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  /** Runs until the worker says that it runs. */
  async function start(roles: string): Promise<void> {
    const stop = new AbortController();
    const lines = new Writable({
      write(line: Buffer, _encoding, done) {
        if (line.includes('worker runs')) stop.abort();
        done();
      },
    });
    const config = workerConfig(['--roles', roles], {
      DATABASE_URL: database.app,
      KEYRING_DATABASE_URL: database.keyring.url,
      TAIZHANG_KEYRING_KEY: Buffer.from(database.keyring.key).toString('hex'),
      TEMPORAL_ADDRESS: '127.0.0.1:1',
    });
    await runWorker(config, pino(lines), stop);
  }

  it.each(['projections', 'relay'])(
    'takes away, in the role %s, the key that a restored keyring still holds, because the log says that it is gone',
    async (role) => {
      const subject = { compartment: 'reporterIdentity', stream: clueStream(clueId(role)) } as const;
      const before = await app.keyring.status();
      await app.keyring.keyFor(ledger, sealedSubject(subject.compartment, subject.stream));
      const destroyed = { type: 'SubjectKeyDestroyed', schema: 1, payload: { ...subject, reason: '保管期满' } };
      await app.store.append({
        ledger,
        key: `spec/${role}/destroyed`,
        requestHash: 'spec',
        actor: { kind: 'system' },
        writes: [{ stream: sealingStream(subject), expectedVersion: 0, events: [destroyed] }],
      });
      expect(await app.keyring.status()).toMatchObject({ held: before.held + 1, destroyed: before.destroyed });
      await start(role);
      expect(await app.keyring.status()).toMatchObject({ held: before.held, destroyed: before.destroyed + 1 });
    },
  );
});
