import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, ledgerId } from '@taizhang/domain';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { asAdmin } from '../database/prepare-database';
import { keyringKey } from './wrapping-key';
import type { Keyring, SubjectKey } from './keyring';
import { migrateKeyring } from './migrate-keyring';
import { createPostgresKeyring } from './postgres-keyring';
import { prepareKeyring } from './prepare-keyring';

const ledger = ledgerId('spec');
const when = instant('2017-09-12T02:00:00.000Z');
const held = async (keyring: Keyring, subject: string): Promise<SubjectKey> =>
  (await keyring.keyFor(ledger, subject)) as SubjectKey;

describe('the keyring in a database of its own', () => {
  let database: TestDatabase;
  let keyring: Keyring;
  let url: string;
  const name = `keyring_${randomBytes(6).toString('hex')}`;
  const key = randomBytes(32);

  beforeAll(async () => {
    database = await testDatabase();
    url = await prepareKeyring(database.admin, { database: name, password: 'taizhang-test' });
    await migrateKeyring(url);
    keyring = createPostgresKeyring({ url, key });
  });
  afterAll(async () => {
    await keyring.close();
    await asAdmin(database.admin, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
    await database.close();
  });

  it('is out of reach of the application and of the owner of the log', async () => {
    for (const role of [database.app, database.owner]) {
      const address = new URL(role);
      address.pathname = `/${name}`;
      const client = new Client({ connectionString: address.toString() });
      await expect(client.connect()).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('is prepared and migrated again without harm', async () => {
    const { keyId } = await held(keyring, 'again');
    await prepareKeyring(database.admin, { database: name, password: 'taizhang-test' });
    expect(await migrateKeyring(url)).toEqual([]);
    expect((await held(keyring, 'again')).keyId).toBe(keyId);
  });

  it('makes one key for a subject, however many ask at once', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => held(keyring, 'one')));
    expect(new Set(made.map(({ keyId }) => keyId)).size).toBe(1);
    expect(new Set(made.map(({ bytes }) => Buffer.from(bytes).toString('hex'))).size).toBe(1);
    expect((await held(keyring, 'another')).keyId).not.toBe(made[0]?.keyId);
  });

  it('holds no key in the clear, and opens under its own wrapping key only', async () => {
    const { bytes, keyId } = await held(keyring, 'wrapped');
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query('SELECT * FROM subject_key');
    await client.end();
    const stored = JSON.stringify(rows);
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(stored).not.toContain(Buffer.from(bytes).toString(encoding));
    }
    const stranger = createPostgresKeyring({ url, key: randomBytes(32) });
    await expect(stranger.find(keyId)).rejects.toMatchObject({ code: 'WrappingKeyWrong' });
    await stranger.close();
  });

  it('keeps a tombstone of a destroyed key, and never makes it again', async () => {
    const { keyId } = await held(keyring, 'gone');
    const tombstone = { status: 'destroyed', keyId, subject: 'gone', destroyedAt: when };
    expect(await keyring.destroy(ledger, 'gone', when)).toEqual(tombstone);
    expect(await keyring.destroy(ledger, 'gone', instant('2018-01-01T00:00:00.000Z'))).toEqual(tombstone);
    expect(await keyring.keyFor(ledger, 'gone')).toEqual(tombstone);
    expect(await keyring.find(keyId)).toEqual(tombstone);
  });

  it('takes the order to destroy what it never had', async () => {
    expect(await keyring.destroy(ledger, 'never made', when)).toMatchObject({ status: 'destroyed' });
    expect(await keyring.keyFor(ledger, 'never made')).toMatchObject({ status: 'destroyed' });
  });

  it('keeps one secret for a purpose and one key to sign with', async () => {
    const [first, second] = await Promise.all([keyring.secret('spec'), keyring.secret('spec')]);
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, await keyring.secret('other'))).not.toBe(0);
    expect((await keyring.signer()).publicKey).toBe((await keyring.signer()).publicKey);
  });
});

describe('the key from outside', () => {
  it('is made once in the state folder, for its owner alone, unless the environment names one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'taizhang-keyring-'));
    const made = keyringKey({}, folder);
    expect(Buffer.compare(keyringKey({}, folder), made)).toBe(0);
    expect(statSync(join(folder, 'keyring.key')).mode & 0o777).toBe(0o600);
    const given = randomBytes(32);
    expect(Buffer.compare(keyringKey({ TAIZHANG_KEYRING_KEY: given.toString('hex') }, folder), given)).toBe(0);
    expect(() => keyringKey({ TAIZHANG_KEYRING_KEY: 'short' }, folder)).toThrow('TAIZHANG_KEYRING_KEY');
    rmSync(folder, { recursive: true, force: true });
  });
});
