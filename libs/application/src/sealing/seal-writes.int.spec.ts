import {
  fileId,
  fileStream,
  instant,
  isSealed,
  ledgerId,
  personId,
  sealedSubject,
  streamName,
  type FileLinked,
  type Stored,
} from '@taizhang/domain';
import { createPersistence, openValue, type Persistence, type SubjectKey } from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { createApplication, type Application } from '../application';
import type { CommandRequest } from '../command/command';
import { keepFile } from '../files/keep-file.handler';

const ledger = ledgerId('seals');
const scan = fileId(`sha256:${'b'.repeat(64)}`);
const stream = fileStream(scan);
const name = '李某某来信原件.pdf';
const input = {
  fileId: scan,
  bytes: 10,
  mediaType: 'application/pdf',
  to: streamName('clue', 'c', 'x1'),
  name,
};
const request = (key: string, more: Partial<typeof input> = {}): CommandRequest<typeof input> => ({
  ledger,
  key,
  actor: { kind: 'person', personId: personId('clerk') },
  input: { ...input, ...more },
});

describe('what an aggregate keeps sealed', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    app = createApplication(persistence);
    await app.store.openLedger({ ledger, kind: 'drill', startsAt: instant('2017-09-12T02:00:00.000Z') });
    expect(await keepFile(app, request('k1'))).toMatchObject({ status: 'accepted', events: 2 });
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const linked = async (): Promise<Stored<FileLinked>> =>
    (await app.store.readStream(ledger, stream)).events[1] as Stored<FileLinked>;

  it('lies in the log as a token and nowhere in the clear', async () => {
    const event = await linked();
    expect(isSealed(event.payload.name)).toBe(true);
    const { rows } = await persistence.pool.query('SELECT * FROM event, append_key');
    const bytes = JSON.stringify(rows.map((row: object) => Object.values(row).map(String)));
    expect(bytes).toContain('FileLinked');
    expect(bytes).not.toContain(name);
  });

  it('opens with the key of its subject, at its own event and path', async () => {
    const event = await linked();
    const key = (await app.keyring.keyFor(ledger, sealedSubject('matterContent', stream))) as SubjectKey;
    const token = event.payload.name as { readonly $sealed: string };
    expect(event.id).toBe('k1#2');
    expect(openValue(key, { eventId: 'k1#2', path: ['name'] }, token)).toBe(name);
  });

  it('answers a repeated command as before, and another content under its key not at all', async () => {
    expect(await keepFile(app, request('k1'))).toMatchObject({ status: 'accepted', repeated: true });
    expect(await keepFile(app, request('k1', { name: '另一名称.pdf' }))).toMatchObject({
      code: 'IdempotencyKeyReused',
    });
  });

  it('leaves no hash behind by which its content could be guessed', async () => {
    expect((await app.store.findAppend(ledger, 'k1'))?.requestHash).toMatch(/^hmac-sha256:[0-9a-f]{64}$/);
  });

  it('is not taken in at all where there is no keyring', async () => {
    const without = await createPersistence({ databaseUrl: database.app });
    await expect(keepFile(createApplication(without), request('k2'))).rejects.toMatchObject({ code: 'KeyringMissing' });
    await without.close();
  });

  it('is refused once the key of its subject is destroyed, and the log stays whole', async () => {
    await app.keyring.destroy(ledger, sealedSubject('matterContent', stream), instant('2017-09-13T02:00:00.000Z'));
    const to = streamName('case', 'k9');
    expect(await keepFile(app, request('k3', { to }))).toMatchObject({ code: 'SealedContentDestroyed' });
    expect((await app.store.verify(ledger)).damages).toEqual([]);
  });
});
