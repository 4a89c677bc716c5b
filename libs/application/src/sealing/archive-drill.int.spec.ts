import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { ledgerId, sealedSubject, streamName, unitId, type FileId, type LedgerId } from '@taizhang/domain';
import {
  archiveProgress,
  type ArchiveProgress,
  backUp,
  createEncryptedFileStore,
  createLocalObjectStore,
  createPersistence,
  currentKeysOf,
  fileAnchor,
  follow,
  openPool,
  restore,
  type FileStore,
  type FollowInput,
  type FollowNews,
  type Keyring,
  type ObjectStore,
  type Persistence,
  type RestoreInput,
  type RestoreReport,
} from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import type { Pool } from 'pg';
import { on, openClueStage, type ClueStage } from '../clues/clue-stage.features';
import { registerUnit } from '../organisation/register-unit.handler';
import { destroySubjectKey } from './destroy-subject-key.handler';

/** What follows in a process of its own, so that it can be killed as a power cut would: the built package, no loader. */
const follower = `
const { createPersistence, createLocalObjectStore, follow, openPool } = require('@taizhang/persistence');
const told = JSON.parse(process.argv[1]);
void (async () => {
  const keyring = { ...told.keyring, key: Buffer.from(told.keyring.key, 'hex') };
  const persistence = await createPersistence({ databaseUrl: told.app, keyring });
  await follow({
    store: persistence.store, database: openPool(told.owner, 3), objects: createLocalObjectStore(told.objects),
    house: await persistence.evidence.house(), signer: await persistence.keyring.signer(), folder: told.folder,
    keyring: { database: openPool(keyring.url, 1), folder: told.keys, days: 30 }, everyMs: 1, eventsAtMost: 7,
    signal: new AbortController().signal,
    told: ({ kind, end }) => console.log(JSON.stringify({ kind, heads: [...(end?.heads.values() ?? [])] })),
  });
})();
`;
const root = join(__dirname, '../../../..');

const gone = { compartment: 'reporterIdentity', stream: 'clue/x1' } as const;
const kept = { compartment: 'reporterIdentity', stream: 'clue/x2' } as const;
const subjectOf = ({ compartment, stream }: typeof gone | typeof kept): string =>
  sealedSubject(compartment, stream as never);

describe('the archive behind a backup', () => {
  let stage: ClueStage;
  let owner: Pool;
  let keyringPool: Pool;
  let folder: string;
  let objects: ObjectStore;
  let units = 0;
  const at = (...names: readonly string[]): string => join(folder, ...names);
  const base = (): string =>
    at(
      'backups',
      readdirSync(at('backups'))
        .filter((name) => /^taizhang-/.test(name))
        .sort()
        .at(-1) ?? '',
    );
  const segments = (of = base()): readonly string[] =>
    readdirSync(join(of, 'segments')).filter((name) => !name.startsWith('.'));

  const filesOver = (store: ObjectStore, keyring: Keyring): FileStore =>
    createEncryptedFileStore({ objects: store, keyring, incoming: at('incoming'), limitBytes: 1_000 });

  async function unitRegistered(): Promise<void> {
    const name = `分站${(units += 1)}`;
    const unit = { unitId: unitId(`u-later-${units}`), name, shortName: name, order: 9, kind: 'affiliated' as const };
    expect(await registerUnit(stage.app, stage.by('system', { ...unit, occurredAt: on('2016-01-01') }))).toMatchObject({
      status: 'accepted',
    });
  }
  async function eventStored(ledger: LedgerId, stream: string, type: string, payload: object): Promise<void> {
    const { store } = stage.app;
    const name = streamName(...(stream.split('/') as [string, string]));
    const expectedVersion = await store.streamVersion(ledger, name);
    const verdict = await store.append({
      ...{ ledger, key: `${stream}/${expectedVersion}`, requestHash: '', actor: { kind: 'system' } },
      writes: [{ stream: name, expectedVersion, events: [{ type, schema: 1, payload }] }],
    });
    expect(verdict.kind).toBe('stored');
  }
  async function fileKept(content: string): Promise<FileId> {
    const pieces = (async function* () {
      yield await Promise.resolve(Buffer.from(content));
    })();
    const owned = { ledger: stage.ledger, subject: subjectOf(kept) };
    const keeping = await filesOver(objects, stage.app.keyring).keep(owned, pieces, () => undefined);
    if (keeping.status !== 'kept') throw new Error(keeping.status);
    const { fileId, bytes } = keeping;
    const payload = { fileId, bytes, mediaType: 'text/plain' };
    await eventStored(stage.ledger, `file/${fileId.replace(':', '-')}`, 'FileStored', payload);
    return fileId;
  }

  const following = async (change: Partial<FollowInput> = {}): Promise<FollowInput> => ({
    ...{ store: stage.app.store, database: owner, objects, folder: at('backups'), everyMs: 1 },
    house: await stage.app.evidence.house(),
    signer: await stage.app.keyring.signer(),
    keyring: { database: keyringPool, folder: at('keys'), days: 30 },
    signal: AbortSignal.abort(),
    ...change,
  });
  /** What there is until now; answers what was told. */
  async function archivedOnce(change: Partial<FollowInput> = {}): Promise<readonly FollowNews[]> {
    const news: FollowNews[] = [];
    await follow(await following({ told: (each) => news.push(each), ...change }));
    return news;
  }

  interface Told {
    readonly kind: FollowNews['kind'];
    readonly heads: readonly { readonly ledger: string; readonly position: number }[];
  }

  /** A follower that is killed as soon as it has told of so many segments; answers up to where it said it had come. */
  async function killedAfter(count: number): Promise<number> {
    const { app, owner: ownerUrl, keyring } = stage.database;
    const input = { app, owner: ownerUrl, objects: at('objects'), folder: at('backups'), keys: at('keys') };
    const options = { ...input, keyring: { ...keyring, key: Buffer.from(keyring.key).toString('hex') } };
    const child: ChildProcess = spawn(process.execPath, ['-e', follower, JSON.stringify(options)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let [archived, position] = [0, 0];
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      const { kind, heads } = JSON.parse(line) as Told;
      position = heads.find(({ ledger }) => ledger === stage.ledger)?.position ?? position;
      archived += kind === 'archived' ? 1 : 0;
      if (archived === count && !child.killed) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    return position;
  }

  async function whileAppending<T>(work: () => Promise<T>): Promise<T> {
    const working = { isDone: false };
    const appending = (async () => {
      while (!working.isDone) await unitRegistered();
    })();
    const done = await work().finally(() => (working.isDone = true));
    await appending;
    return done;
  }

  interface Elsewhere {
    readonly database: TestDatabase;
    readonly persistence: Persistence;
    readonly report: RestoreReport;
    readonly files: FileStore;
    readonly pools: readonly [Pool, Pool];
  }

  /** The machine is lost: another one, with the wrapping key, which is in no backup. */
  async function elsewhere<T>(change: Partial<RestoreInput>, look: (house: Elsewhere) => Promise<T>): Promise<T> {
    const database = await testDatabase();
    const pools = [openPool(database.owner, 3), openPool(database.keyring.url, 2)] as const;
    const keyring = { ...database.keyring, key: stage.database.keyring.key };
    const persistence = await createPersistence({ databaseUrl: database.app, keyring });
    const target = createLocalObjectStore(at(`objects-${basename(new URL(database.app).pathname)}`));
    try {
      const report = await restore({
        ...{ database: pools[0], store: persistence.store, objects: target, incoming: at('incoming'), from: base() },
        keyring: { database: pools[1], note: currentKeysOf(at('keys')), wrappingKey: keyring.key },
        anchors: [fileAnchor(at('anchors'))],
        ...change,
      });
      return await look({ database, persistence, report, files: filesOver(target, persistence.keyring), pools });
    } finally {
      await persistence.close();
      for (const pool of pools) await pool.end();
      await database.close();
    }
  }
  /** Why nothing is restored; the house that refuses stays as empty as it was. */
  async function refusals(changes: readonly Partial<RestoreInput>[]): Promise<readonly string[]> {
    const database = await testDatabase();
    const [owned, keys] = [openPool(database.owner, 2), openPool(database.keyring.url, 1)];
    const persistence = await createPersistence({ databaseUrl: database.app });
    const keyring = { database: keys, note: currentKeysOf(at('keys')), wrappingKey: stage.database.keyring.key };
    const input = {
      database: owned,
      store: persistence.store,
      objects,
      incoming: at('incoming'),
      anchors: [],
      keyring,
    };
    const refused: string[] = [];
    for (const change of changes)
      refused.push(
        await restore({ ...input, from: base(), ...change }).then(
          () => 'restored',
          ({ message }: Error) => message,
        ),
      );
    expect(await persistence.store.ledgers()).toEqual([]);
    await persistence.close();
    for (const pool of [owned, keys]) await pool.end();
    await database.close();
    return refused;
  }
  const keysOfBackup = (): string =>
    at(
      'keys',
      readdirSync(at('keys'))
        .filter((name) => name.endsWith('.note'))
        .sort()
        .at(0) ?? '',
    );

  let toldBeforeLoss = 0;
  let heldBefore = 0;
  let scan: FileId;
  const later = ledgerId('later');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taizhang-archive-'));
    stage = await openClueStage('archived', '2017-09-04', 'official');
    owner = openPool(stage.database.owner, 4);
    keyringPool = openPool(stage.database.keyring.url, 2);
    objects = createLocalObjectStore(at('objects'));
    const { app, ledger } = stage;
    await app.keyring.keyFor(ledger, subjectOf(gone));
    await app.store.openLedger({ ledger: ledgerId('dropped'), kind: 'drill', startsAt: on('2017-09-01') });
    await app.keyring.keyFor(ledgerId('dropped'), subjectOf(gone));
    await stage.caughtUp();
    for (const count of [1, 4]) toldBeforeLoss = await whileAppending(() => killedAfter(count));
  });
  afterAll(async () => {
    await owner.end();
    await keyringPool.end();
    await stage.close();
    rmSync(folder, { recursive: true });
  });

  it('gives back every event that a follower had archived when it was killed, verified, and goes on behind the last', async () => {
    await elsewhere({}, async ({ persistence, report }) => {
      const [restored] = report.ledgers.filter(({ ledger }) => ledger === stage.ledger);
      expect(restored?.position).toBeGreaterThanOrEqual(toldBeforeLoss);
      expect(restored?.position).toBeGreaterThan(restored?.backedUp ?? 0);
      const proof = await persistence.store.findEvent(stage.ledger, { position: restored?.position ?? 0 });
      expect(proof).toEqual(await stage.app.store.findEvent(stage.ledger, { position: restored?.position ?? 0 }));
      expect((await persistence.store.verify(stage.ledger)).damages).toEqual([]);
      expect(report.differing).toEqual([]);
      expect(report.equalReadModels).toBeGreaterThan(0);
      await eventStored(stage.ledger, 'note/here', 'Noted', {});
      const events = [{ type: 'Noted', schema: 1, payload: {} }];
      const goesOn = { ledger: stage.ledger, key: 'there', requestHash: '', actor: { kind: 'system' } as const };
      const writes = [{ stream: streamName('note', 'there'), expectedVersion: 0, events }];
      expect(await persistence.store.append({ ...goesOn, writes })).toMatchObject({
        firstPosition: (restored?.position ?? 0) + 1,
      });
    });
  });

  it('goes on where a follower stopped, whatever step it had come to, and loses nothing', async () => {
    const before = segments().length;
    const stops: readonly Partial<FollowInput>[] = [
      { objects: { ...objects, list: () => Promise.reject(new Error('no disk')) } },
      { keyring: { database: openPool('postgres://127.0.0.1:1/none', 1), folder: at('keys'), days: 30 } },
    ];
    await fileKept('not yet');
    for (const stop of stops) await expect(archivedOnce(stop)).rejects.toThrow();
    expect(segments()).toHaveLength(before);
    const torn = join(base(), 'segments', `.${String(before + 1).padStart(9, '0')}`);
    mkdirSync(torn, { recursive: true });
    writeFileSync(join(torn, `ledger-${stage.ledger}.jsonl.gz`), 'half a li');
    writeFileSync(join(currentKeysOf(at('keys')), '000777-000001.jsonl.gz'), 'half a key');
    const news = await archivedOnce();
    expect(news.map(({ kind }) => kind)).toEqual(['following', 'archived']);
    expect(segments()).toHaveLength(before + 1);
  });

  it('says how far it is behind, and that a second follower into its folder is one too many', async () => {
    const stop = new AbortController();
    let begun = (): void => undefined;
    const isFollowing = new Promise<void>((resolve) => (begun = resolve));
    const first = follow(await following({ signal: stop.signal, told: ({ kind }) => kind === 'following' && begun() }));
    await isFollowing;
    await expect(archivedOnce()).rejects.toThrow(/another process follows/u);
    const progress = (): Promise<ArchiveProgress | undefined> =>
      archiveProgress(owner).then((all) => all.find(({ ledger }) => ledger === stage.ledger));
    await unitRegistered();
    const { position } = await stage.app.store.head(stage.ledger);
    while ((await progress())?.archived !== position) await new Promise(setImmediate);
    stop.abort();
    await first;
    expect(await progress()).toEqual({ ledger: stage.ledger, archived: position, position, behindSeconds: 0 });
    await unitRegistered();
    expect(await progress()).toMatchObject({ archived: position, position: position + 1 });
  });

  it('leaves the folder to another installation of the house for as long as that one lives', async () => {
    const sign = at('backups', '.follower');
    writeFileSync(sign, '7\n');
    await expect(archivedOnce()).rejects.toThrow(/another installation follows/u);
    const anHourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(sign, anHourAgo, anHourAgo);
    await expect(archivedOnce()).resolves.toBeDefined();
    expect(readdirSync(at('backups'))).not.toContain('.follower');
  });

  it('holds what came after the backup: files, keys, ledgers; and not the drill that was dropped and opened again', async () => {
    const { app, ledger } = stage;
    await app.keyring.keyFor(ledger, subjectOf(kept));
    scan = await fileKept('a page of evidence');
    await app.store.openLedger({ ledger: later, kind: 'drill', startsAt: on('2017-09-01') });
    await eventStored(ledgerId('dropped'), 'note/old', 'Noted', {});
    const order = stage.by('system', { ...gone, stream: gone.stream as never, reason: '期满' });
    expect(await destroySubjectKey(app, { ...order, ledger: ledgerId('dropped') })).toMatchObject({
      status: 'accepted',
    });
    await archivedOnce();
    await app.store.dropDrillLedger(ledgerId('dropped'));
    await archivedOnce();
    await app.store.openLedger({ ledger: ledgerId('dropped'), kind: 'drill', startsAt: on('2017-09-02') });
    await archivedOnce();
    await elsewhere({}, async ({ persistence, files }) => {
      expect(await persistence.store.ledgers()).toEqual(await app.store.ledgers());
      const opened = await files.open({ ledger, subject: subjectOf(kept) }, scan);
      if (opened.status !== 'open') throw new Error(opened.status);
      const bytes: Buffer[] = [];
      for await (const piece of opened.content) bytes.push(piece);
      expect(Buffer.concat(bytes).toString()).toBe('a page of evidence');
    });
  });

  it('lets no destroyed key come back: not by a segment, by no earlier point, by no older keys; and keeps none itself', async () => {
    const { app, ledger } = stage;
    const wrapped = async (): Promise<string> => {
      const text = 'SELECT wrapped FROM subject_key WHERE subject = $1 AND ledger = $2';
      return (
        (await keyringPool.query<{ wrapped: string }>(text, [subjectOf(gone), stage.ledger])).rows[0]?.wrapped ?? ''
      );
    };
    const inKeys = (text: string): boolean =>
      readdirSync(currentKeysOf(at('keys')))
        .filter((name) => name.endsWith('.gz'))
        .some((name) =>
          gunzipSync(readFileSync(join(currentKeysOf(at('keys')), name)))
            .toString()
            .includes(text),
        );
    const key = await wrapped();
    expect(inKeys(key)).toBe(true);
    heldBefore = segments().length;
    const { position } = await app.store.head(ledger);
    const order = stage.by('system', { ...gone, stream: gone.stream as never, reason: '期满' });
    expect(await destroySubjectKey(app, order)).toMatchObject({ status: 'accepted' });
    await archivedOnce();
    expect(inKeys(key)).toBe(false);
    const point = { upTo: new Map([[ledger, position]]) };
    await elsewhere({ point }, async ({ persistence, report }) => {
      expect(report.ledgers.find((each) => each.ledger === ledger)).toMatchObject({ position, leftOut: 1 });
      expect((await persistence.store.verify(ledger)).damages).toEqual([]);
      expect((await persistence.keyring.keyFor(ledger, subjectOf(gone))).status).toBe('destroyed');
      expect((await persistence.keyring.keyFor(ledger, subjectOf(kept))).status).toBe('held');
    });
    await withOlderKeys({ point }, (report, keys) => {
      expect(report.destroyed).toBe(2);
      expect(keys).toEqual({ [ledger]: null, dropped: null });
    });
  });

  /** A restore with the keys of the first backup, in which none was destroyed; answers what became of that key. */
  async function withOlderKeys(
    change: Partial<RestoreInput>,
    look: (report: RestoreReport, keys: Readonly<Record<string, string | null>>) => void,
  ): Promise<void> {
    const database = await testDatabase();
    const older = openPool(database.keyring.url, 1);
    const keyring = { database: older, note: keysOfBackup(), wrappingKey: stage.database.keyring.key };
    try {
      await elsewhere({ keyring, ...change }, async ({ report }) => {
        const text = 'SELECT ledger, wrapped FROM subject_key WHERE subject = $1';
        const { rows } = await older.query<{ ledger: string; wrapped: string | null }>(text, [subjectOf(gone)]);
        look(report, Object.fromEntries(rows.map(({ ledger, wrapped }) => [ledger, wrapped])));
      });
    } finally {
      await older.end();
      await database.close();
    }
  }
  /** A copy of all backups, of which one segment was damaged. */
  function damagedAt(number: number, damage: (place: string) => void): string {
    const copy = mkdtempSync(at('copy-'));
    cpSync(at('backups'), copy, { recursive: true });
    damage(join(copy, basename(base()), 'segments', String(number).padStart(9, '0')));
    return join(copy, basename(base()));
  }
  const flip = (path: string): void => {
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(path, bytes);
  };
  const withoutSegment = (place: string): void => rmSync(place, { recursive: true });

  it('lets no key come back that is destroyed in a segment which is left out, or in a drill that is no more', async () => {
    for (const segments of [heldBefore, 0])
      await withOlderKeys({ point: { segments } }, (report, keys) => {
        expect(report.ledgers.find(({ ledger }) => ledger === stage.ledger)?.leftOut).toBeGreaterThan(0);
        expect(keys).toEqual({ [stage.ledger]: null, dropped: null });
      });
  });

  it('gives no keys where a segment is damaged that destroys one, and all of them where it destroys none', async () => {
    await unitRegistered();
    await archivedOnce();
    const point = { segments: heldBefore };
    const destroys = heldBefore + 1;
    const lines = (place: string): void => flip(join(place, `ledger-${stage.ledger}.jsonl.gz`));
    for (const damage of [withoutSegment, lines]) {
      const from = damagedAt(destroys, damage);
      const given: Partial<RestoreInput> = { from, point };
      expect(await refusals([given])).toEqual([expect.stringMatching(/cannot be read.*--no-keyring/u)]);
      const key = await stage.app.evidence.key(stage.ledger);
      await elsewhere({ ...given, keyring: undefined as never, key }, ({ report }) => {
        expect(report).not.toHaveProperty('keysHeld');
        return Promise.resolve();
      });
    }
    const none = damagedAt(destroys + 1, withoutSegment);
    await withOlderKeys({ from: none, point }, (_, keys) => expect(keys[stage.ledger]).toBeNull());
  });

  it('gives back the log as it was known on an instant, in whole batches, and no point that it does not hold', async () => {
    const { app, ledger } = stage;
    await unitRegistered();
    const { recordedAt, position } = await app.store.head(ledger);
    await unitRegistered();
    await archivedOnce();
    await elsewhere({ point: { knownOn: recordedAt } }, async ({ persistence }) => {
      const head = await persistence.store.head(ledger);
      expect(head.position).toBe(await app.store.positionAt(ledger, recordedAt));
      expect(head.position).toBeGreaterThanOrEqual(position);
    });
    const points = [
      { upTo: new Map([[ledger, position + 9]]) },
      { upTo: new Map([['nobody', 1]]) },
      { segments: 9_999 },
    ];
    const refused = await refusals(points.map((point) => ({ point })));
    expect(refused).toEqual([
      expect.stringMatching(/not up to/u),
      expect.stringMatching(/no ledger nobody/u),
      expect.stringMatching(/segments, not 9999/u),
    ]);
  });

  it('names the segment that is missing, torn or changed, and gives back what lies before it', async () => {
    const note = (place: string): string => join(place, 'manifest.note');
    const lines = (place: string): string => join(place, 'ledger-archived.jsonl.gz');
    const damages: readonly (readonly [(place: string) => void, string])[] = [
      [(place) => rmSync(place, { recursive: true }), 'is missing'],
      [(place) => rmSync(note(place)), 'is torn: there is no manifest.note in it'],
      [(place) => rmSync(lines(place)), 'was changed: ledger-archived.jsonl.gz is missing from the backup'],
      [(place) => flip(lines(place)), 'was changed: ledger-archived.jsonl.gz is not what the manifest says'],
      [
        (place) => writeFileSync(note(place), readFileSync(note(place), 'utf8').replace('"archived"', '"archiveD"')),
        'was changed: the manifest does not bear the signature',
      ],
      [
        (place) => {
          rmSync(place, { recursive: true });
          cpSync(join(place, '../000000002'), place, { recursive: true });
        },
        'was changed: this is segment 000000002',
      ],
    ];
    const copies = damages.map(([damage]) => {
      const copy = mkdtempSync(at('copy-'));
      cpSync(at('backups'), copy, { recursive: true });
      damage(join(copy, basename(base()), 'segments', '000000003'));
      return join(copy, basename(base()));
    });
    const refused = await refusals(copies.map((from) => ({ from })));
    for (const [index, [, says]] of damages.entries()) {
      expect(refused[index]).toContain(`segment 000000003 ${says}`);
      expect(refused[index]).toContain('--segments 2');
    }
    const [from = ''] = copies;
    await elsewhere({ from, point: { segments: 2 } }, async ({ report, persistence }) => {
      expect(report.segments.count).toBe(2);
      expect((await persistence.store.verify(stage.ledger)).damages).toEqual([]);
    });
  });

  it('begins with a new backup where the log was put back, and leaves what it held before as it was', async () => {
    const held = [base(), segments().length] as const;
    const point = { upTo: new Map([[stage.ledger, 2]]) };
    await elsewhere({ point }, async ({ persistence, pools }) => {
      expect((await persistence.store.head(stage.ledger)).position).toBe(2);
      const keyring = { database: pools[1], folder: at('keys-elsewhere'), days: 30 };
      const news = await archivedOnce({ store: persistence.store, database: pools[0], keyring });
      expect(news.find(({ kind }) => kind === 'backedUp')).toMatchObject({ why: 'parted' });
    });
    expect(base()).not.toBe(held[0]);
    expect(segments(held[0])).toHaveLength(held[1]);
  });

  it('goes over to a newer backup as soon as there is one', async () => {
    const stop = new AbortController();
    const wanted = { base: '', reached: (): void => undefined };
    const input = await following({
      signal: stop.signal,
      told: (news) => news.kind === 'following' && news.end.base !== wanted.base && wanted.reached(),
    });
    const isFollowing = new Promise<void>((resolve) => (wanted.reached = resolve));
    const running = follow(input);
    await isFollowing;
    wanted.base = base();
    const goesOver = new Promise<void>((resolve) => (wanted.reached = resolve));
    const { place } = await backUp({ ...input, now: new Date(Date.now() + 10_000) });
    await unitRegistered();
    await goesOver;
    await unitRegistered();
    stop.abort();
    await running;
    expect(base()).toBe(place);
    expect(segments(place).length).toBeGreaterThan(0);
  });
});
