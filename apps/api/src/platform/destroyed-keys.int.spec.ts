import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '@taizhang/application';
import { clueId, clueStream, instant, ledgerId, sealedSubject, sealingStream } from '@taizhang/domain';
import { createPersistence } from '@taizhang/persistence';
import { testDatabase } from '@taizhang/testing';
import { createApi } from '../create-api';
import { configFrom } from './config/api-config';

const ledger = ledgerId('restored');
const subject = { compartment: 'reporterIdentity', stream: clueStream(clueId('x1')) } as const;

describe('an API that starts', () => {
  it('takes away the key that a restored keyring still holds, before anybody can ask', async () => {
    const database = await testDatabase();
    const persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    const { store, keyring } = createApplication(persistence);
    await store.openLedger({ ledger, kind: 'official', startsAt: instant('2017-09-12T02:00:00.000Z') });
    await keyring.keyFor(ledger, sealedSubject(subject.compartment, subject.stream));
    const destroyed = { type: 'SubjectKeyDestroyed', schema: 1, payload: { ...subject, reason: '保管期满' } };
    const writes = [{ stream: sealingStream(subject), expectedVersion: 0, events: [destroyed] }];
    await store.append({ ledger, key: 'spec/destroyed', requestHash: 'spec', actor: { kind: 'system' }, writes });
    expect(await keyring.status()).toMatchObject({ held: 1, destroyed: 0 });
    const state = mkdtempSync(join(tmpdir(), 'taizhang-api-'));
    const api = await createApi(
      configFrom({
        DATABASE_URL: database.app,
        KEYRING_DATABASE_URL: database.keyring.url,
        TAIZHANG_KEYRING_KEY: Buffer.from(database.keyring.key).toString('hex'),
        TAIZHANG_STATE: state,
        TAIZHANG_LOG_LEVEL: 'silent',
      }),
    );
    expect(await keyring.status()).toMatchObject({ held: 0, destroyed: 1 });
    await api.close();
    await persistence.close();
    await database.close();
    rmSync(state, { recursive: true, force: true });
  });
});
