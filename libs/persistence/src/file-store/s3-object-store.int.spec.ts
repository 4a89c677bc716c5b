import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerId, type Rejection } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import S3rver from 's3rver';
import type { Keyring } from '../keyring/keyring';
import { createPostgresKeyring } from '../keyring/postgres-keyring';
import type { FileOwner, FileStore } from './file-store';
import { arrivingAs, contentOf, idOf, readAll } from './file-store.features';
import { openFileStore } from './open-file-store';
import { createS3ObjectStore, type S3Options } from './s3-object-store';

const ledger = ledgerId('spec');
const matter: FileOwner = { ledger, subject: 'matterContent/case/x1' };
const other: FileOwner = { ledger, subject: 'matterContent/case/x2' };
const anything = (): Rejection | undefined => undefined;

describe('the file store over S3', () => {
  let database: TestDatabase;
  let keyring: Keyring;
  let server: S3rver;
  let s3: S3Options;
  let files: FileStore;
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-s3-'));
  const incoming = (): readonly string[] => readdirSync(join(folder, 'incoming'));
  const stored = (): readonly string[] =>
    (readdirSync(join(folder, 'server', 'taizhang'), { recursive: true }) as string[]).filter((name) =>
      name.endsWith('._S3rver_object'),
    );

  beforeAll(async () => {
    database = await testDatabase();
    keyring = createPostgresKeyring(database.keyring);
    server = new S3rver({
      ...{ port: 0, address: '127.0.0.1', silent: true, directory: join(folder, 'server') },
      configureBuckets: [{ name: 'taizhang', configs: [] }],
    });
    const { port } = (await server.run()) as AddressInfo;
    // The one pair of credentials that this server knows.
    s3 = {
      ...{ endpoint: `http://127.0.0.1:${port}`, bucket: 'taizhang', region: 'us-east-1' },
      ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    };
    files = await openFileStore({ folder, limitBytes: 1_048_576, s3 }, keyring);
  });
  afterAll(async () => {
    await server?.close();
    await keyring?.close();
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([1, 65_536, 400_000])('gives back the %d bytes it was given, which lie there encrypted', async (length) => {
    const content = contentOf(length);
    const id = idOf(content);
    expect(await files.keep(matter, arrivingAs(content), anything)).toEqual({
      ...{ status: 'kept', fileId: id, bytes: length },
    });
    expect((await readAll(await files.open(matter, id))).equals(content)).toBe(true);
    expect(await files.examine(matter, id)).toEqual({ status: 'whole', bytes: length });
    expect(incoming()).toEqual([]);
    const [object = ''] = stored().filter((name) => name.includes(id.slice('sha256:'.length)));
    const bytes = readFileSync(join(folder, 'server', 'taizhang', object));
    expect(bytes.length).toBeGreaterThan(length);
    expect(length > 1 && bytes.includes(content.subarray(0, 64))).toBe(false);
  });

  it('keeps the file of each matter under its own key', async () => {
    const content = contentOf(3000);
    await files.keep(matter, arrivingAs(content), anything);
    expect(await files.open(other, idOf(content))).toEqual({ status: 'missing' });
    await files.keep(other, arrivingAs(content), anything);
    expect((await readAll(await files.open(other, idOf(content)))).equals(content)).toBe(true);
  });

  it('names what was changed or has gone behind its back', async () => {
    const content = contentOf(100_000);
    const id = idOf(content);
    await files.keep(matter, arrivingAs(content), anything);
    const [object = ''] = stored().filter((name) => name.includes(id.slice('sha256:'.length)));
    const path = join(folder, 'server', 'taizhang', object);
    const bytes = readFileSync(path);
    bytes[70_000] = (bytes[70_000] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await files.examine(matter, id)).toEqual({ status: 'damaged' });
    const all = readdirSync(join(folder, 'server', 'taizhang'), { recursive: true }) as string[];
    for (const name of all.filter((each) => each.includes(id.slice('sha256:'.length)))) {
      rmSync(join(folder, 'server', 'taizhang', name));
    }
    expect(await files.examine(matter, id)).toEqual({ status: 'missing' });
  });

  it('has nothing of an upload that broke off', async () => {
    const before = stored();
    async function* broken(): AsyncGenerator<Buffer> {
      yield contentOf(200_000);
      throw new Error('the sender is gone');
    }
    expect(await files.keep(matter, broken(), anything)).toMatchObject({ rejection: { code: 'FileIncomplete' } });
    expect(stored()).toEqual(before);
    expect(incoming()).toEqual([]);
  });

  it('takes no wrong credentials for an empty store', async () => {
    const wrong = await createS3ObjectStore({ ...s3, accessKeyId: 'SOMEBODY' });
    await expect(wrong.list('ab/')).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
    await expect(wrong.read('ab/none')).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
  });

  it('answers undefined for what is not there', async () => {
    expect(await (await createS3ObjectStore(s3)).read('ab/none')).toBeUndefined();
  });
});
