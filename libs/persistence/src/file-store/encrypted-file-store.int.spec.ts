import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, ledgerId, type FileId, type Rejection } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import type { Keyring } from '../keyring/keyring';
import { createPostgresKeyring } from '../keyring/postgres-keyring';
import { headerBytes } from './file-header';
import type { FileOwner, FileStore } from './file-store';
import { arrivingAs, contentOf, idOf, readAll } from './file-store.features';
import { openFileStore } from './open-file-store';

const ledger = ledgerId('spec');
const matter: FileOwner = { ledger, subject: 'matterContent/case/x1' };
const other: FileOwner = { ledger, subject: 'matterContent/case/x2' };
const anything = (): Rejection | undefined => undefined;
const frame = 65_536;

describe('the file store on this machine', () => {
  let database: TestDatabase;
  let keyring: Keyring;
  let folder: string;
  let files: FileStore;
  const keep = async (content: Buffer, owner = matter): Promise<FileId> => {
    const kept = await files.keep(owner, arrivingAs(content), anything);
    if (kept.status !== 'kept') throw new Error(kept.rejection.code);
    expect(kept.bytes).toBe(content.length);
    return kept.fileId;
  };
  const objects = (): readonly string[] =>
    (readdirSync(join(folder, 'objects'), { recursive: true }) as string[]).filter((name) => name.includes('.'));
  const pathOf = (id: FileId): string =>
    join(folder, 'objects', objects().find((name) => name.includes(id.slice('sha256:'.length))) as string);
  const incoming = (): readonly string[] => readdirSync(join(folder, 'incoming'));

  beforeAll(async () => {
    database = await testDatabase();
    keyring = createPostgresKeyring(database.keyring);
    folder = mkdtempSync(join(tmpdir(), 'taizhang-files-'));
    files = await openFileStore({ folder, limitBytes: 1_048_576 }, keyring);
  });
  afterAll(async () => {
    await keyring.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([1, frame - 1, frame, frame + 1, 3 * frame, 400_000])(
    'gives back the %d bytes it was given',
    async (length) => {
      const content = contentOf(length);
      const id = await keep(content);
      expect(id).toBe(idOf(content));
      expect((await readAll(await files.open(matter, id))).equals(content)).toBe(true);
      expect(await files.examine(matter, id)).toEqual({ status: 'whole', bytes: length });
      expect(incoming()).toEqual([]);
    },
  );

  it('keeps nothing in the clear, and the same bytes never look the same twice', async () => {
    const content = Buffer.from('%PDF-1.7 某某收受礼金的证据'.repeat(40));
    const id = await keep(content);
    const first = readFileSync(pathOf(id));
    expect(first.includes('%PDF') || first.includes('礼金')).toBe(false);
    await keep(content);
    expect(readFileSync(pathOf(id)).equals(first)).toBe(false);
    expect((await readAll(await files.open(matter, id))).equals(content)).toBe(true);
  });

  it('opens a file under the key of the matter that it was brought to, and of no other', async () => {
    const id = await keep(contentOf(100));
    expect(await files.open(other, id)).toEqual({ status: 'missing' });
    await keep(contentOf(100), other);
    expect((await readAll(await files.open(other, id))).equals(contentOf(100))).toBe(true);
  });

  it('loses a file with the key of its matter, and keeps the copy of another', async () => {
    const gone: FileOwner = { ledger, subject: 'matterContent/case/gone' };
    const content = contentOf(222);
    const id = await keep(content, gone);
    await keep(content, other);
    await keyring.destroy(ledger, gone.subject, instant('2017-09-12T02:00:00.000Z'));
    expect(await files.open(gone, id)).toMatchObject({ status: 'destroyed' });
    expect(await files.examine(gone, id)).toEqual({ status: 'destroyed' });
    expect(await files.keep(gone, arrivingAs(content), anything)).toMatchObject({
      rejection: { code: 'SealedContentDestroyed' },
    });
    expect((await readAll(await files.open(other, id))).equals(content)).toBe(true);
  });

  describe('refuses, and leaves nothing of it', () => {
    let before: readonly string[];
    beforeEach(() => (before = objects()));
    afterEach(() => {
      expect(objects()).toEqual(before);
      expect(incoming()).toEqual([]);
    });

    it('what is larger than the limit', async () => {
      expect(await files.keep(matter, arrivingAs(contentOf(1_048_577)), anything)).toEqual({
        status: 'refused',
        rejection: { code: 'FileTooLarge', details: { limitMb: 1 } },
      });
    });

    it('what is empty', async () => {
      expect(await files.keep(matter, arrivingAs(Buffer.alloc(0)), anything)).toMatchObject({
        rejection: { code: 'FileEmpty' },
      });
    });

    it('what breaks off on its way', async () => {
      async function* broken(): AsyncGenerator<Buffer> {
        yield contentOf(200_000);
        throw new Error('the sender is gone');
      }
      expect(await files.keep(matter, broken(), anything)).toMatchObject({ rejection: { code: 'FileIncomplete' } });
    });

    it('what its first bytes speak against, without reading on', async () => {
      let pieces = 0;
      async function* endless(): AsyncGenerator<Buffer> {
        for (;;) {
          pieces += 1;
          yield contentOf(frame);
        }
      }
      const wrong: Rejection = { code: 'FileNotWhatItSays', details: { ending: 'pdf' } };
      expect(await files.keep(matter, endless(), () => wrong)).toEqual({ status: 'refused', rejection: wrong });
      expect(pieces).toBeLessThan(4);
    });
  });

  describe('tells of a file that', () => {
    const content = contentOf(3 * frame + 77);
    let id: FileId;
    beforeEach(async () => (id = await keep(content)));

    it.each([
      ['its header', 10],
      ['its first frame', headerBytes + 40],
      ['its last frame', headerBytes + 3 * (frame + 28) + 40],
    ])('has one bit changed in %s', async (_, at) => {
      const bytes = readFileSync(pathOf(id));
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(pathOf(id), bytes);
      expect(await files.examine(matter, id)).toEqual({ status: 'damaged' });
    });

    it.each([
      ['within a frame', headerBytes + 1000],
      ['at the end of a frame', headerBytes + 2 * (frame + 28)],
      ['within its header', 100],
    ])('was cut off %s', async (_, length) => {
      truncateSync(pathOf(id), length);
      expect(await files.examine(matter, id)).toEqual({ status: 'damaged' });
    });

    it('has two frames in each other’s place', async () => {
      const bytes = readFileSync(pathOf(id));
      const size = frame + 28;
      const cut = (index: number): Buffer =>
        bytes.subarray(headerBytes + index * size, headerBytes + (index + 1) * size);
      writeFileSync(
        pathOf(id),
        Buffer.concat([bytes.subarray(0, headerBytes), cut(1), cut(0), bytes.subarray(headerBytes + 2 * size)]),
      );
      expect(await files.examine(matter, id)).toEqual({ status: 'damaged' });
    });

    it('is another file under its name', async () => {
      const another = await keep(contentOf(5000));
      writeFileSync(pathOf(id), readFileSync(pathOf(another)));
      expect(await files.open(matter, id)).toEqual({ status: 'damaged' });
    });

    it('is not there, and heals by being brought again', async () => {
      rmSync(pathOf(id));
      expect(await files.examine(matter, id)).toEqual({ status: 'missing' });
      await keep(content);
      expect(await files.examine(matter, id)).toEqual({ status: 'whole', bytes: content.length });
    });
  });

  it('throws away a day later what a killed process had half received', async () => {
    const [old, fresh] = ['old', 'fresh'].map((name) => join(folder, 'incoming', name)) as [string, string];
    for (const path of [old, fresh]) writeFileSync(path, 'half');
    utimesSync(old, 0, 0);
    await openFileStore({ folder, limitBytes: 1 }, keyring);
    expect(incoming()).toEqual(['fresh']);
    rmSync(fresh);
  });

  it('wraps the key of a file by SM4 where the keyring seals by SM4', async () => {
    const sm = createPostgresKeyring({ ...database.keyring, algorithm: 'sm4-ctr-hmac-sm3' });
    const store = await openFileStore({ folder, limitBytes: 1_048_576 }, sm);
    const owner: FileOwner = { ledger, subject: 'matterContent/case/sm' };
    const content = contentOf(2 * frame + 5);
    await store.keep(owner, arrivingAs(content), anything);
    expect((await readAll(await store.open(owner, idOf(content)))).equals(content)).toBe(true);
    await sm.close();
  });
});
