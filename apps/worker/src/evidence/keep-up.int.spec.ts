import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, ledgerId, streamName } from '@taizhang/domain';
import { createPersistence, fileAnchor, type Anchor, type Persistence } from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { keepUp } from './run-checkpoints';

describe('keeping the checkpoints of a ledger', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let folder: string;
  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    folder = await mkdtemp(join(tmpdir(), 'taizhang-anchors-'));
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  const hour = 3_600_000;
  const ledger = ledgerId('kept');
  const look = async (everyMs: number, anchor: Anchor = fileAnchor(folder)) =>
    keepUp(persistence, ledger, (await persistence.store.head(ledger)).position, everyMs, anchor);
  const grow = async (key: string, expectedVersion: number): Promise<void> => {
    const writes = [
      { stream: streamName('note', '1'), expectedVersion, events: [{ type: 'Noted', schema: 1, payload: {} }] },
    ];
    await persistence.store.append({ ledger, key, requestHash: '', actor: { kind: 'system' }, writes });
  };

  it('signs a ledger as soon as there is one, then once an interval and only when it has grown', async () => {
    await persistence.store.openLedger({ ledger, kind: 'drill', startsAt: instant('2017-09-01T00:00:00.000Z') });
    expect(await look(hour)).toEqual({ made: 1, handed: 1 });
    expect(await look(0)).toEqual({ made: 0, handed: 0 });
    await grow('first', 0);
    expect(await look(hour)).toEqual({ made: 0, handed: 0 });
    expect(await look(0)).toEqual({ made: 1, handed: 1 });
  });

  it('hands over later what an anchor could not take', async () => {
    await grow('second', 1);
    const away: Anchor = { ...fileAnchor(folder), hand: () => Promise.reject(new Error('the folder is away')) };
    await expect(look(0, away)).rejects.toThrow('away');
    expect(await look(hour)).toEqual({ made: 0, handed: 1 });
    const [last] = await persistence.evidence.list(ledger, { limit: 1 });
    expect(last?.handed.map(({ anchor }) => anchor)).toEqual(['file']);
    expect(await persistence.evidence.verify(ledger, [fileAnchor(folder)])).toMatchObject({
      ...{ stored: 3, outside: 3, isSigned: true, damages: [] },
    });
  });
});
