import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileId, sealedSubject, sealingStream, unitId, type FileId } from '@taizhang/domain';
import {
  backUp,
  checkpointText,
  createEncryptedFileStore,
  createLocalObjectStore,
  createPersistence,
  EndedSessions,
  fileAnchor,
  noteSignerOf,
  openPool,
  projectionReader,
  projections,
  provesInclusion,
  restore,
  signNote,
  treeLeafOf,
  type BackupReport,
  type FileStore,
  type Keyring,
  type ObjectStore,
  type RestoreInput,
  type RestoreReport,
} from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import type { Pool } from 'pg';
import { on, openClueStage, type ClueStage } from '../clues/clue-stage.features';
import { registerUnit } from '../organisation/register-unit.handler';
import { isGenuine } from './destruction-receipt';
import { destroySubjectKey } from './destroy-subject-key.handler';

const gone = { compartment: 'reporterIdentity', stream: 'clue/x1' } as const;
const kept = { compartment: 'reporterIdentity', stream: 'clue/x2' } as const;
const subjectOf = ({ compartment, stream }: typeof gone | typeof kept): string =>
  sealedSubject(compartment, stream as never);
const paper = 'a page of evidence';
const day = 86_400_000;

describe('the restore drill', () => {
  let stage: ClueStage;
  let owner: Pool;
  let keyringPool: Pool;
  let folder: string;
  let objects: ObjectStore;
  let scan: FileId;
  let first: BackupReport;
  let second: BackupReport;
  const made = new Date('2026-03-01T02:00:00.000Z');
  const at = (name: string): string => join(folder, name);

  const filesOver = (store: ObjectStore, keyring: Keyring): FileStore =>
    createEncryptedFileStore({ objects: store, keyring, incoming: at('incoming'), limitBytes: 1_000 });

  async function backedUp(now: Date, withKeys: boolean): Promise<BackupReport> {
    return backUp({
      ...{ database: owner, objects, now, folder: at('backups') },
      house: await stage.app.evidence.house(),
      signer: await stage.app.keyring.signer(),
      ...(withKeys && { keyring: { database: keyringPool, folder: at('keys'), days: 30 } }),
    });
  }

  /** Units come into the ledger for as long as the work lasts. */
  async function whileAppending<T>(work: () => Promise<T>): Promise<T> {
    const working = { isDone: false };
    const append = async (): Promise<void> => {
      for (let n = 0; !working.isDone; n += 1) {
        const unit = {
          unitId: unitId(`u-later-${n}`),
          name: `分站${n}`,
          shortName: `分站${n}`,
          order: 9,
          kind: 'station',
        };
        const input = { ...unit, kind: 'affiliated' as const, occurredAt: on('2016-01-01') };
        expect(await registerUnit(stage.app, stage.by('system', input))).toMatchObject({ status: 'accepted' });
      }
    };
    const appending = append();
    const done = await work().finally(() => (working.isDone = true));
    await appending;
    return done;
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taizhang-restore-'));
    stage = await openClueStage('drilled');
    owner = openPool(stage.database.owner, 2);
    keyringPool = openPool(stage.database.keyring.url, 2);
    objects = createLocalObjectStore(at('objects'));
    const { ledger, app } = stage;
    for (const each of [gone, kept]) await app.keyring.keyFor(ledger, subjectOf(each));
    const content = (async function* () {
      yield await Promise.resolve(Buffer.from(paper));
    })();
    const keeping = await filesOver(objects, app.keyring).keep(
      { ledger, subject: subjectOf(kept) },
      content,
      () => undefined,
    );
    scan = keeping.status === 'kept' ? keeping.fileId : fileId('');
    const { checkpoint, note } = await app.evidence.make(ledger);
    await fileAnchor(at('anchors')).hand(checkpoint, note);
    await stage.caughtUp();
    first = await whileAppending(() => backedUp(made, true));
    const destroyed = await destroySubjectKey(
      app,
      stage.by('system', { ...gone, stream: gone.stream as never, reason: '期满' }),
    );
    expect(destroyed).toMatchObject({ status: 'accepted' });
    await stage.caughtUp();
    second = await backedUp(new Date(made.getTime() + day), false);
  });
  afterAll(async () => {
    await owner.end();
    await keyringPool.end();
    await stage.close();
    rmSync(folder, { recursive: true });
  });

  interface Elsewhere {
    readonly database: TestDatabase;
    readonly report: RestoreReport;
    readonly persistence: Awaited<ReturnType<typeof createPersistence>>;
    readonly files: FileStore;
    readonly again: () => Promise<RestoreReport>;
  }

  /** On another database, with the wrapping key of the house, which is kept outside of every backup. */
  async function elsewhere<T>(change: Partial<RestoreInput>, look: (house: Elsewhere) => Promise<T>): Promise<T> {
    const database = await testDatabase();
    const pools = [openPool(database.owner, 2), openPool(database.keyring.url, 2)] as const;
    const keyring = { ...database.keyring, key: stage.database.keyring.key };
    const persistence = await createPersistence({ databaseUrl: database.app, keyring });
    const target = createLocalObjectStore(at(`objects-${basename(new URL(database.app).pathname)}`));
    const input: RestoreInput = {
      ...{ database: pools[0], store: persistence.store, objects: target, incoming: at('incoming') },
      from: second.place,
      keyring: { database: pools[1], note: first.keyring?.place ?? '', wrappingKey: keyring.key },
      anchors: [fileAnchor(at('anchors'))],
      ...change,
    };
    try {
      const report = await restore(input);
      const files = filesOver(target, persistence.keyring);
      return await look({ database, report, persistence, files, again: () => restore(input) });
    } finally {
      await persistence.close();
      for (const pool of pools) await pool.end();
      await database.close();
    }
  }
  const refusal = (change: Partial<RestoreInput>): Promise<unknown> =>
    elsewhere(change, () => Promise.resolve('restored')).catch((error: Error) => error.message);

  it('gives back the log with its head, whole, though it went on while it was backed up', async () => {
    await elsewhere({ from: first.place }, async ({ report, persistence }) => {
      const [said] = report.manifest.ledgers;
      const head = await persistence.store.head(stage.ledger);
      expect(head).toMatchObject({ position: said?.position, link: said?.link });
      expect((await stage.app.store.head(stage.ledger)).position).toBeGreaterThan(head.position);
      expect((await persistence.store.verify(stage.ledger)).damages).toEqual([]);
      expect(await persistence.evidence.verify(stage.ledger, [fileAnchor(at('anchors'))])).toMatchObject({
        ...{ stored: 1, outside: 1, isSigned: true, damages: [] },
      });
    });
  });

  it('gives back what was known: every read model folds anew to the rows that it had, and the house signs as before', async () => {
    await elsewhere({}, async ({ report, persistence }) => {
      expect(await persistence.store.head(stage.ledger)).toEqual(await stage.app.store.head(stage.ledger));
      expect(report).toMatchObject({ equalReadModels: projections.length, differing: [] });
      expect(await persistence.reads.projectedTo(stage.ledger)).toBe(await stage.app.reads.projectedTo(stage.ledger));
      expect(await persistence.reads.units(stage.ledger)).toEqual(await stage.app.reads.units(stage.ledger));
      expect((await persistence.evidence.key(stage.ledger)).publicKey).toEqual(
        (await stage.app.evidence.key(stage.ledger)).publicKey,
      );
      const { rows } = await persistence.pool.query('SELECT FROM reader_checkpoint WHERE reader = $1', [
        projectionReader,
      ]);
      expect(rows).toHaveLength(1);
    });
  });

  it('brings no key back that the log says is destroyed, from no older backup of the keyring', async () => {
    await elsewhere({}, async ({ report, persistence, database }) => {
      expect(report).toMatchObject({ destroyed: 1, keysHeld: 1 });
      const there = await persistence.keyring.keyFor(stage.ledger, subjectOf(gone));
      expect(there.status).toBe('destroyed');
      expect((await persistence.keyring.keyFor(stage.ledger, subjectOf(kept))).status).toBe('held');
      const pool = openPool(database.owner, 1);
      const { rows } = await pool.query<{ wrapped: string | null }>(
        'SELECT wrapped FROM subject_key WHERE subject = $1',
        [subjectOf(gone)],
      );
      await pool.end();
      expect(rows).toEqual([{ wrapped: null }]);
    });
  });

  it('brings no key back that only a later backup beside this one says is destroyed, and says what lies there unread', async () => {
    const unread = (place: string): void => flip(join(place, basename(second.place), 'manifest.note'));
    await elsewhere({ from: first.place }, async ({ report, persistence }) => {
      expect(report).toMatchObject({ destroyed: 1, keysHeld: 1, unreadBeside: [] });
      expect((await persistence.keyring.keyFor(stage.ledger, subjectOf(gone))).status).toBe('destroyed');
    });
    const { from } = damaged(unread);
    await elsewhere({ from: join(dirname(from ?? ''), basename(first.place)) }, ({ report }) => {
      expect(report).toMatchObject({ destroyed: 0, keysHeld: 2, unreadBeside: [basename(second.place)] });
      return Promise.resolve();
    });
  });

  it('leaves every proof valid where a key was destroyed: the log is whole, and the destruction itself is proven', async () => {
    const { app, ledger } = stage;
    const { events } = await app.store.readStream(ledger, sealingStream({ ...gone, stream: gone.stream as never }));
    const end = events.find(({ type }) => type === 'SubjectKeyDestroyed');
    if (end === undefined) throw new Error('nothing tells of the destruction');
    const { checkpoint } = await app.evidence.make(ledger);
    for (const position of [1, end.position - 1, end.position]) {
      const proof = await app.evidence.prove(ledger, position);
      if (proof === undefined) throw new Error(`event ${position} has no proof`);
      const { algorithm, size, root } = proof.checkpoint.checkpoint;
      const claim = {
        algorithm,
        leaf: treeLeafOf(algorithm, proof.leaf),
        index: proof.index,
        size,
        root,
        path: proof.path,
      };
      expect([position, provesInclusion(claim)]).toEqual([position, true]);
    }
    expect(checkpoint.size).toBeGreaterThanOrEqual(end.position);
    expect((await app.store.verify(ledger)).damages).toEqual([]);
    expect((await app.evidence.verify(ledger, [fileAnchor(at('anchors'))])).damages).toEqual([]);
    const { receipt } = end.payload as { receipt: Parameters<typeof isGenuine>[0] };
    expect(isGenuine(receipt)).toBe(true);
    expect(receipt).toMatchObject({
      subject: subjectOf(gone),
      lastBackupExpiresAt: expect.stringMatching(/^2017-10/u) as string,
    });
  });

  it('gives back every file, still encrypted, and opens it under the key of its matter', async () => {
    await elsewhere({}, async ({ report, files }) => {
      expect(report.objects).toBe(1);
      const opened = await files.open({ ledger: stage.ledger, subject: subjectOf(kept) }, scan);
      if (opened.status !== 'open') throw new Error(opened.status);
      const bytes: Buffer[] = [];
      for await (const piece of opened.content) bytes.push(piece);
      expect(Buffer.concat(bytes).toString()).toBe(paper);
    });
  });

  it('leaves nobody signed in: who had signed out since the backup is not in it', async () => {
    const begun = Date.now();
    await elsewhere({}, async ({ database }) => {
      const pool = openPool(database.app, 1);
      const sessions = new EndedSessions(pool);
      const later = Date.now() + 60_000;
      expect([await sessions.hasEnded('of before', begun), await sessions.hasEnded(undefined, begun)]).toEqual([
        true,
        true,
      ]);
      expect([await sessions.hasEnded('of after', later), await sessions.hasEnded('*', later)]).toEqual([false, false]);
      await sessions.end('of after', 8);
      expect(await sessions.hasEnded('of after', later)).toBe(true);
      await pool.end();
    });
  });

  it('refuses a second time: never over anything that is there', async () => {
    await elsewhere({}, async ({ again }) => {
      await expect(again()).rejects.toMatchObject({
        code: 'BackupRefused',
        message: expect.stringMatching(/keys already|ledger here/u) as string,
      });
    });
  });

  it('is told without its keys from the public key of the house alone, and not at all without either', async () => {
    const key = await stage.app.evidence.key(stage.ledger);
    const without = (more: Partial<RestoreInput>): Partial<RestoreInput> => ({ ...more, keyring: undefined as never });
    await elsewhere(without({ key }), ({ report }) => {
      expect(report).not.toHaveProperty('keysHeld');
      return Promise.resolve();
    });
    expect(await refusal(without({}))).toMatch(/whose backup this is cannot be told/u);
    const other = { name: key.name, publicKey: randomBytes(32) };
    expect(await refusal(without({ key: other }))).toMatch(/does not bear the signature/u);
  });

  /** A copy of all backups, changed in one place. */
  function damaged(change: (copy: string) => void): Partial<RestoreInput> {
    const copy = mkdtempSync(at('copy-'));
    cpSync(at('backups'), copy, { recursive: true });
    cpSync(at('keys'), join(copy, 'keys'), { recursive: true });
    change(copy);
    return { from: join(copy, basename(second.place)) };
  }
  const flip = (path: string): void => {
    const bytes = readFileSync(path);
    const middle = bytes.length >> 1;
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    writeFileSync(path, bytes);
  };
  const inBackup = (copy: string, file: string): string => join(copy, basename(second.place), file);

  it.each([
    [
      'the log',
      (copy: string) => flip(inBackup(copy, 'ledger-drilled.jsonl.gz')),
      /ledger-drilled.jsonl.gz is not what the manifest says/u,
    ],
    [
      'a table',
      (copy: string) => flip(inBackup(copy, 'table-checkpoint.jsonl.gz')),
      /table-checkpoint.jsonl.gz is not what/u,
    ],
    ['a table that is gone', (copy: string) => rmSync(inBackup(copy, 'table-checkpoint.jsonl.gz')), /is missing/u],
    ['the list of files', (copy: string) => flip(inBackup(copy, 'files.jsonl.gz')), /files.jsonl.gz is not what/u],
    [
      'the manifest',
      (copy: string) => {
        const note = inBackup(copy, 'manifest.note');
        writeFileSync(note, readFileSync(note, 'utf8').replace('"ledger":"drilled"', '"ledger":"drilleD"'));
      },
      /does not bear the signature/u,
    ],
    [
      'a file of evidence',
      (copy: string) => {
        const [prefix = ''] = readdirSync(join(copy, 'objects'));
        const [name = ''] = readdirSync(join(copy, 'objects', prefix));
        flip(join(copy, 'objects', prefix, name));
      },
      /the object .* is not what the manifest says/u,
    ],
  ])('refuses a backup in which was damaged: %s', async (_title, change, says) => {
    expect(await refusal(damaged(change))).toMatch(says);
  });

  it('refuses keys that its own wrapping key does not open, and a keyring that was changed', async () => {
    const keys = { database: keyringPool, note: first.keyring?.place ?? '', wrappingKey: randomBytes(32) };
    expect(await refusal({ keyring: keys })).toMatch(/not opened by the wrapping key/u);
    const copy = dirname(
      damaged((at) => flip(join(at, 'keys', basename(keys.note).replace('.note', '.jsonl.gz')))).from ?? '',
    );
    const changed = { ...keys, note: join(copy, 'keys', basename(keys.note)), wrappingKey: stage.database.keyring.key };
    expect(await refusal({ keyring: changed })).toMatch(/keyring.jsonl.gz is not what/u);
  });

  it('refuses the backup of a history that was rewritten: it parts from what was handed outside', async () => {
    const outside = fileAnchor(at('other-anchors'));
    const { checkpoint } = await stage.app.evidence.make(stage.ledger);
    const before = { ...checkpoint, size: 9, root: randomBytes(32) };
    const signer = noteSignerOf(await stage.app.keyring.signer(), checkpoint.origin);
    await outside.hand(before, signNote(checkpointText(before), signer));
    expect(await refusal({ anchors: [outside] })).toMatch(/events 1 to 9 are not those that .* holds/u);
  });

  it('keeps keys for their days and no longer', async () => {
    expect(readdirSync(at('keys'))).toHaveLength(2);
    const later = await backedUp(new Date(made.getTime() + 31 * day), true);
    expect(later.keyring?.forgotten).toBe(1);
    expect(readdirSync(at('keys')).every((name) => name.startsWith('taizhang-20260401T'))).toBe(true);
  });
});
