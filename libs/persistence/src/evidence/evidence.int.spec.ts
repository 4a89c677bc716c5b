import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, ledgerId, streamName, type LedgerId } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { Client } from 'pg';
import { createPersistence, type Persistence } from '../database/persistence';
import { provesConsistency, provesInclusion } from './check-proofs';
import type { Anchor, EvidenceReport, KeptCheckpoint } from './evidence';
import { fileAnchor } from './file-anchor';
import { anchorNamed } from './note-lines';
import { paperCode } from './paper-code';
import { checkpointsForgotten, hashedAgain } from './rewritten.features';
import { openNote } from './signed-note';
import { treeLeafOf } from './tree-hashes';

let database: TestDatabase;
let persistence: Persistence;
let admin: Client;
let folder: string;
let opened = 0;

beforeAll(async () => {
  database = await testDatabase();
  persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
  folder = await mkdtemp(join(tmpdir(), 'taizhang-anchors-'));
});
afterAll(async () => {
  await persistence.close();
  await admin.end();
  await database.close();
  await rm(folder, { recursive: true });
});

const note = streamName('note', '1');

async function openLedger(hash: 'sha256' | 'sm3' = 'sha256'): Promise<LedgerId> {
  const ledger = ledgerId(`evidence-${(opened += 1)}`);
  await persistence.store.openLedger({ ledger, kind: 'drill', startsAt: instant('2017-09-01T00:00:00.000Z'), hash });
  return ledger;
}

const outside = expect.stringMatching(/\.checkpoint$/u) as string;
/** Events of the log that a checkpoint parts from, whoever holds it. */
const notHeld = (first: number, last: number) => ({
  ...{ position: first, kind: 'eventsNotHeld', first, last },
  place: expect.anything() as unknown,
});

/** Adds notes in one append. */
async function add(ledger: LedgerId, count: number): Promise<void> {
  const { store } = persistence;
  const expectedVersion = await store.streamVersion(ledger, note);
  const events = Array.from({ length: count }, (_, n) => ({
    type: 'Noted',
    schema: 1,
    payload: { n: expectedVersion + n },
  }));
  const key = `add-${expectedVersion}`;
  const writes = [{ stream: note, expectedVersion, events }];
  await store.append({ ledger, key, requestHash: '', actor: { kind: 'system' }, writes });
}

/** Signs the head and hands it out. */
async function checkpoint(ledger: LedgerId): Promise<KeptCheckpoint> {
  const made = await persistence.evidence.make(ledger);
  const place = await fileAnchor(folder).hand(made.checkpoint, made.note);
  await persistence.evidence.recordHanded(ledger, made.checkpoint.size, 'file', place);
  return made;
}

const verify = (ledger: LedgerId): Promise<EvidenceReport> => persistence.evidence.verify(ledger, [fileAnchor(folder)]);

describe.each(['sha256', 'sm3'] as const)('a checkpoint under %s', (algorithm) => {
  it('is signed by the house over the leaves, and each event is proven under it', async () => {
    const ledger = await openLedger(algorithm);
    await add(ledger, 700);
    const { checkpoint: first, note: signed } = await checkpoint(ledger);
    expect(first).toMatchObject({ ledger, size: 701, algorithm });
    const key = await persistence.evidence.key(ledger);
    expect(openNote(signed, [key])?.signedBy).toEqual([first.origin]);
    for (const position of [1, 2, 256, 257, 512, 700, 701]) {
      const proof = await persistence.evidence.prove(ledger, position);
      const { leaf = Buffer.alloc(0), path = [], index = -1 } = proof ?? {};
      const claim = { algorithm, leaf: treeLeafOf(algorithm, leaf), index, size: 701, root: first.root, path };
      expect([position, provesInclusion(claim)]).toEqual([position, true]);
    }
  });

  it('is proven to continue each earlier one', async () => {
    const ledger = await openLedger(algorithm);
    const made: KeptCheckpoint[] = [];
    for (const count of [1, 254, 1, 300, 512]) {
      await add(ledger, count);
      made.push(await checkpoint(ledger));
    }
    const later = made.at(-1)?.checkpoint as KeptCheckpoint['checkpoint'];
    for (const { checkpoint: earlier } of made) {
      const { path } = await persistence.evidence.consistency(ledger, earlier.size, later.size);
      expect(provesConsistency({ algorithm, earlier, later, path })).toBe(true);
    }
    expect(await verify(ledger)).toMatchObject({ stored: 5, outside: 5, last: { size: later.size }, damages: [] });
  });
});

describe('checkpoints', () => {
  it('are made once for each length of the ledger, and an event after the last has no proof yet', async () => {
    const ledger = await openLedger();
    const first = await checkpoint(ledger);
    expect((await checkpoint(ledger)).note).toBe(first.note);
    await add(ledger, 1);
    expect(await persistence.evidence.prove(ledger, 2)).toBeUndefined();
    expect(await persistence.evidence.list(ledger, { limit: 9 })).toHaveLength(1);
  });

  it('go with the ledger of a drill that is dropped, and with nothing else', async () => {
    const ledger = await openLedger();
    await add(ledger, 300);
    await checkpoint(ledger);
    await expect(admin.query(`UPDATE checkpoint SET note = 'x' WHERE ledger = '${ledger}'`)).rejects.toMatchObject({
      code: 'TZ010',
    });
    await expect(admin.query(`DELETE FROM merkle_node WHERE ledger = '${ledger}'`)).rejects.toMatchObject({
      code: 'TZ010',
    });
    await persistence.store.dropDrillLedger(ledger);
    expect(await persistence.evidence.list(ledger, { limit: 9 })).toEqual([]);
  });

  it('are never written over outside', async () => {
    const ledger = await openLedger();
    const { checkpoint: made, note: text } = await checkpoint(ledger);
    await expect(fileAnchor(folder).hand(made, `${text}\n`)).rejects.toThrow(/another checkpoint/u);
    expect(await fileAnchor(folder).hand(made, text)).toContain(ledger);
    // After a loss the new history may come to a head of that size: it lies beside.
    expect(await fileAnchor(folder).hand(made, `${text}\n`, { epoch: 2 })).toContain(`${made.size}-e2.checkpoint`);
  });
});

/** As a superuser with the triggers off. */
async function tamper(ledger: LedgerId, ...statements: readonly string[]): Promise<void> {
  await admin.query(`SET session_replication_role = 'replica'`);
  for (const statement of statements) await admin.query(statement.replaceAll('$ledger', `'${ledger}'`));
  await admin.query(`SET session_replication_role = 'origin'`);
}

const at = (position: number): string => `WHERE ledger = $ledger AND position = ${position}`;

describe('a history that was rewritten and hashed again', () => {
  /** Checkpoints over 1, 5, 9, 13 and 17 events. */
  async function anchored(): Promise<LedgerId> {
    const ledger = await openLedger();
    await checkpoint(ledger);
    for (let n = 0; n < 4; n += 1) {
      await add(ledger, 4);
      await checkpoint(ledger);
    }
    expect((await verify(ledger)).damages).toEqual([]);
    return ledger;
  }
  const swapped = `UPDATE event SET canonical = CASE position
      WHEN 7 THEN replace(canonical, '"n":5', '"n":6') ELSE replace(canonical, '"n":6', '"n":5') END
    WHERE ledger = $ledger AND position IN (7, 8)`;

  it.each([
    ['a changed payload', [`UPDATE event SET canonical = replace(canonical, '"n":5', '"n":55') ${at(7)}`], 6, 9],
    ['a changed order', [swapped], 6, 9],
    [
      'a changed recorded time',
      [
        `UPDATE event SET recorded_at = recorded_at + 1 WHERE ledger = $ledger AND position BETWEEN 14 AND 17`,
        `UPDATE batch SET recorded_at = recorded_at + 1 WHERE ledger = $ledger AND first_position = 14`,
        `UPDATE ledger SET recorded_at = recorded_at + 1 WHERE id = $ledger`,
      ],
      14,
      17,
    ],
  ])('is whole by itself, but %s parts from the checkpoint that follows it', async (_title, changes, from, to) => {
    const ledger = await anchored();
    await tamper(ledger, ...changes, ...hashedAgain);
    expect((await persistence.store.verify(ledger)).damages).toEqual([]);
    expect((await verify(ledger)).damages).toEqual([notHeld(from, to)]);
  });

  const removed = (position: number): readonly string[] => [
    `DELETE FROM event ${at(position)}`,
    `UPDATE event SET version = version - 1, position = position - 1,
       canonical = replace(canonical, '"version":' || version, '"version":' || (version - 1)) WHERE ledger = $ledger AND position > ${position}`,
  ];

  it('without one of its events parts from the checkpoint that follows, at the place of the event', async () => {
    const ledger = await anchored();
    await tamper(ledger, ...removed(11), ...hashedAgain);
    expect((await verify(ledger)).damages).toContainEqual(notHeld(10, 13));
    expect((await persistence.store.verify(ledger)).damages).not.toEqual([]);
  });

  it('with an event put in parts from the checkpoint that follows, at the place of the event', async () => {
    const ledger = await anchored();
    await tamper(
      ledger,
      `UPDATE event SET position = position + 1000, version = version + 1000 WHERE ledger = $ledger AND position > 11`,
      `UPDATE event SET position = position - 999, version = version - 999 WHERE ledger = $ledger AND position > 1000`,
      `INSERT INTO event (ledger, position, stream, version, category, type, recorded_at, committed_at, canonical, event_hash, leaf)
       SELECT ledger, 12, stream, 11, category, type, recorded_at, committed_at, replace(canonical, '"n":9', '"n":90'), event_hash, leaf
       FROM event ${at(11)}`,
      ...hashedAgain,
    );
    expect((await verify(ledger)).damages).toContainEqual(notHeld(10, 13));
    expect((await persistence.store.verify(ledger)).damages).not.toEqual([]);
  });

  it('without its end is shorter than a checkpoint outside, even where everything stored agrees', async () => {
    const ledger = await anchored();
    await tamper(
      ledger,
      ...['event', 'append_key', 'batch'].map(
        (table) =>
          `DELETE FROM ${table} WHERE ledger = $ledger AND ${table === 'event' ? 'position' : 'first_position'} > 13`,
      ),
      `UPDATE ledger SET position = 13, link = (SELECT link FROM batch WHERE ledger = $ledger AND first_position = 10),
         recorded_at = (SELECT recorded_at FROM event ${at(13)}), committed_at = (SELECT committed_at FROM event ${at(13)})
       WHERE id = $ledger`,
      'DELETE FROM checkpoint WHERE ledger = $ledger AND size > 13',
    );
    expect((await persistence.store.verify(ledger)).damages).toEqual([]);
    expect((await verify(ledger)).damages).toEqual([
      { position: 13, kind: 'cutOff', place: outside, held: 17, end: 13 },
    ]);
  });

  it('is found by the older anchor alone when its checkpoints were made anew by the true key', async () => {
    const ledger = await anchored();
    await tamper(
      ledger,
      `UPDATE event SET canonical = replace(canonical, '"n":0', '"n":7') ${at(2)}`,
      ...hashedAgain,
      ...checkpointsForgotten,
    );
    await persistence.evidence.make(ledger);
    const { damages } = await verify(ledger);
    expect(damages).toEqual([{ ...notHeld(2, 5), place: outside }]);
  });

  it.each([
    ['as they were', (bytes: Buffer) => bytes, 7],
    ['that somebody changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -32), Buffer.alloc(32)]), 6],
    ['that were cut off', (bytes: Buffer) => bytes.subarray(0, -5), 6],
  ])(
    'is found to the event by leaves beside the checkpoint %s, else to the checkpoint',
    async (_title, change, found) => {
      const ledger = await openLedger();
      for (const count of [4, 4, 4]) {
        await add(ledger, count);
        const { checkpoint: made, note: text } = await persistence.evidence.make(ledger);
        const place = await fileAnchor(folder).hand(made, text, {
          leaves: await persistence.evidence.leavesSince(made),
        });
        const beside = place.replace(/checkpoint$/u, 'leaves');
        await writeFile(beside, change(await readFile(beside)));
      }
      expect((await verify(ledger)).damages).toEqual([]);
      // The stored heads are made anew at other sizes: they agree with whatever the log says.
      const changed = `UPDATE event SET canonical = replace(canonical, '"n":5', '"n":55') ${at(7)}`;
      await tamper(ledger, changed, ...hashedAgain, ...checkpointsForgotten);
      await add(ledger, 1);
      await persistence.evidence.make(ledger);
      const { damages } = await verify(ledger);
      expect(damages.map(({ position }) => position)).toEqual([found]);
      expect(damages[0]).toMatchObject(
        found === 7
          ? { kind: 'eventNotHeld', event: 7, differing: 1, place: outside }
          : { kind: 'eventsNotHeld', first: 6, last: 9, place: outside },
      );
    },
  );

  it('of a long ledger is narrowed to the stored subtree of 256 events', async () => {
    const ledger = await openLedger();
    await add(ledger, 1_000);
    await checkpoint(ledger);
    await tamper(
      ledger,
      `UPDATE event SET canonical = replace(canonical, '"n":598', '"n":0') ${at(600)}`,
      ...hashedAgain,
    );
    expect((await verify(ledger)).damages).toEqual([
      notHeld(1, 1001),
      { position: 513, kind: 'subtreeDiffers', first: 513, last: 768 },
    ]);
  });
});

describe('a checkpoint outside', () => {
  it('that somebody else signed, or that was changed, is named', async () => {
    const ledger = await openLedger();
    const { note: text } = await checkpoint(ledger);
    const place = join(folder, ledger, '000000000000009.checkpoint');
    await writeFile(place, text.replace('\n1\n', '\n9\n'));
    expect((await verify(ledger)).damages).toEqual([{ position: 1, kind: 'checkpointNotSigned', place }]);
    await writeFile(place, 'something else');
    expect((await verify(ledger)).damages).toEqual([{ position: 1, kind: 'noCheckpoint', place }]);
  });
});

describe('a checkpoint that somebody else kept', () => {
  it('is held against the log: as a file, as messages of a topic, or as the code on paper', async () => {
    const ledger = await openLedger();
    await add(ledger, 4);
    const { checkpoint: made, note: text } = await persistence.evidence.make(ledger);
    await add(ledger, 4);
    const file = join(folder, 'kept.checkpoint');
    await writeFile(file, text);
    const messages = join(folder, 'messages.jsonl');
    await writeFile(messages, `${JSON.stringify({ data: { note: text } })}\n`.repeat(2));
    const code = paperCode(made);
    const anchors = (await Promise.all([file, messages, code.toLowerCase()].map(anchorNamed))) as Anchor[];
    const against = (of: readonly Anchor[]): Promise<EvidenceReport> => persistence.evidence.verify(ledger, of);
    expect(await against(anchors)).toMatchObject({ stored: 1, outside: 4, damages: [] });

    await tamper(
      ledger,
      `UPDATE event SET canonical = replace(canonical, '"n":1', '"n":7') ${at(3)}`,
      ...hashedAgain,
      ...checkpointsForgotten,
    );
    expect((await against([])).damages).toEqual([]);
    for (const [n, anchor] of anchors.entries()) {
      const place = [file, messages, { sheet: code }][n];
      expect((await against([anchor])).damages).toEqual([
        { position: 1, kind: 'eventsNotHeld', first: 1, last: 5, place },
      ]);
    }
  });

  it('is nothing of the kind where it is neither', async () => {
    const file = join(folder, 'letter.txt');
    await writeFile(file, 'a letter');
    expect(await anchorNamed(file)).toBeUndefined();
    expect(await anchorNamed('1234')).toBeUndefined();
  });
});

describe('a range that is verified by itself', () => {
  const faults = async (ledger: LedgerId, first: number, last: number) =>
    (await persistence.evidence.verifyRange(ledger, first, last)).damages;

  it('is recomputed from its bytes and proven under the checkpoint that holds it; what none holds is said', async () => {
    const ledger = await openLedger();
    await add(ledger, 600);
    await checkpoint(ledger);
    await add(ledger, 5);
    const { verifyRange } = persistence.evidence;
    expect(await verifyRange(ledger, 1, 601)).toEqual({
      ...{ first: 1, last: 601, events: 601, under: 601, coveredUpTo: 601, damages: [] },
    });
    expect(await verifyRange(ledger, 300, 606)).toMatchObject({ under: 601, coveredUpTo: 601, damages: [] });
    const open = await verifyRange(ledger, 602, 606);
    expect(open).toMatchObject({ events: 5, damages: [] });
    expect(open).not.toHaveProperty('under');
  });

  it('names each damaged event, and a range that was hashed again as not that of the checkpoint', async () => {
    const ledger = await openLedger();
    await add(ledger, 600);
    await checkpoint(ledger);
    await tamper(
      ledger,
      `UPDATE event SET canonical = replace(canonical, '"n":5', '"n":55') ${at(7)}`,
      `UPDATE event SET committed_at = committed_at - 1 ${at(9)}`,
      `DELETE FROM event ${at(20)}`,
    );
    expect(await faults(ledger, 1, 601)).toEqual([
      { position: 7, kind: 'bytesChanged' },
      { position: 9, kind: 'leafChanged' },
      { position: 9, kind: 'committedBefore' },
      { position: 20, kind: 'missing' },
    ]);
    // Behind a stored subtree the rest of the ledger still proves itself.
    expect(await faults(ledger, 300, 601)).toEqual([]);
    const other = await openLedger();
    await add(other, 600);
    await checkpoint(other);
    await tamper(other, `UPDATE event SET canonical = replace(canonical, '"n":5', '"n":55') ${at(7)}`, ...hashedAgain);
    expect(await faults(other, 2, 8)).toEqual([{ position: 2, kind: 'notOfCheckpoint', place: { stored: 601 } }]);
  });
});
