import { instantOfMs, type LedgerId } from '@taizhang/domain';
import type { Pool, PoolClient } from 'pg';
import type { Damage } from '../damage';
import { inSnapshot } from '../database/in-transaction';
import { EventStoreError } from '../event-store/event-store.errors';
import { headOf, type LedgerRow } from '../event-store/ledger-head';
import type { HashAlgorithm } from '../event-store/hashes';
import type { LedgerHead } from '../event-store/event-store';
import type { InstallationSigner, Keyring } from '../keyring/keyring';
import type { KeyringError } from '../keyring/keyring.errors';
import {
  checkpointText,
  houseOf,
  noteKeyOf,
  noteSignerOf,
  originOf,
  readCheckpoint,
  type Checkpoint,
} from './checkpoint';
import type { Evidence, KeptCheckpoint, ProvenEvent } from './evidence';
import { standOf } from './log-stand';
import { growStoredTree, leavesAfter, storedTree } from './postgres-tree';
import { provesTogether, sharedProof } from './shared-proof';
import { openNote, signNote } from './signed-note';
import { consistencyProof, inclusionProof, rootAt, type TreeSource } from './tree-proofs';
import { treeLeafOf } from './tree-hashes';
import { checkRows, type RangeRow } from './verify-range';
import { verifyEvidence } from './verify-evidence';

export interface EvidenceOptions {
  readonly pool: Pool;
  readonly keyring: Keyring;
  /** URI of this house; empty where none is set. */
  readonly installation: string;
}

interface CheckpointRow {
  readonly note: string;
  readonly made_at: Date;
  readonly handed: readonly { readonly anchor: string; readonly place: string; readonly at: string }[];
}

const columns = `note, made_at, coalesce((
  SELECT json_agg(json_build_object('anchor', anchor, 'place', place, 'at', handed_at) ORDER BY handed_at)
  FROM checkpoint_anchor a WHERE a.ledger = checkpoint.ledger AND a.size = checkpoint.size), '[]') AS handed`;

/** A row that no checkpoint can be read from is left out here; `verify` names it. */
function keptOf({ note, made_at: madeAt, handed }: CheckpointRow): KeptCheckpoint | undefined {
  const opened = openNote(note, []);
  const checkpoint = opened && readCheckpoint(opened.text);
  if (checkpoint === undefined) return undefined;
  return {
    checkpoint,
    note,
    madeAt,
    handed: handed.map(({ anchor, place, at }) => ({ anchor, place, at: new Date(at) })),
  };
}

/** Evidence in PostgreSQL, signed by the key of the installation that lies in the keyring. */
export function createPostgresEvidence({ pool, keyring, installation }: EvidenceOptions): Evidence {
  const nameOf = (signer: InstallationSigner, ledger: LedgerId): string =>
    originOf(houseOf(signer, installation), ledger);
  const rows = async (condition: string, values: readonly unknown[]): Promise<readonly KeptCheckpoint[]> => {
    const found = await pool.query<CheckpointRow>(`SELECT ${columns} FROM checkpoint WHERE ${condition}`, [...values]);
    return found.rows.flatMap((row) => keptOf(row) ?? []);
  };
  const find: Evidence['find'] = async (ledger, size) => (await rows('ledger = $1 AND size = $2', [ledger, size]))[0];

  const algorithmOf = async (ledger: LedgerId): Promise<HashAlgorithm> => {
    const { rows: heads } = await pool.query<{ hash: HashAlgorithm }>('SELECT hash FROM ledger WHERE id = $1', [
      ledger,
    ]);
    if (heads[0] === undefined) throw new EventStoreError('LedgerUnknown', `no ledger ${ledger}`);
    return heads[0].hash;
  };

  return {
    house: async () => houseOf(await keyring.signer(), installation),
    key: async (ledger) => {
      const signer = await keyring.signer();
      return noteKeyOf(signer, nameOf(signer, ledger));
    },

    async make(ledger) {
      const signer = await keyring.signer();
      const size = await inSnapshot(pool, 'READ WRITE', async (client) => {
        const head = await headIn(client, ledger);
        const done = await client.query('SELECT FROM checkpoint WHERE ledger = $1 AND size = $2', [
          ledger,
          head.position,
        ]);
        if (done.rowCount === 0) await signHead(client, head, signer, nameOf(signer, ledger));
        return head.position;
      });
      return (await find(ledger, size)) as KeptCheckpoint;
    },

    list: (ledger, { limit, upTo }) =>
      rows('ledger = $1 AND size <= $2 ORDER BY size DESC LIMIT $3', [ledger, upTo ?? Number.MAX_SAFE_INTEGER, limit]),
    find,
    unhanded: (ledger, anchor) =>
      rows(
        `ledger = $1 AND NOT EXISTS (SELECT FROM checkpoint_anchor a
           WHERE a.ledger = checkpoint.ledger AND a.size = checkpoint.size AND a.anchor = $2) ORDER BY size`,
        [ledger, anchor],
      ),
    async leavesSince({ ledger, size }) {
      const [before] = await rows('ledger = $1 AND size < $2 ORDER BY size DESC LIMIT 1', [ledger, size]);
      const after = before?.checkpoint.size ?? 0;
      return { after, pages: leavesAfter(pool, ledger, after, size) };
    },
    async recordHanded(ledger, size, anchor, place) {
      const text = 'INSERT INTO checkpoint_anchor (ledger, size, anchor, place) VALUES ($1, $2, $3, $4)';
      await pool.query(`${text} ON CONFLICT DO NOTHING`, [ledger, size, anchor, place]);
    },

    async prove(ledger, position) {
      const [checkpoint] = await rows('ledger = $1 AND size >= $2 ORDER BY size LIMIT 1', [ledger, position]);
      const { rows: leaves } = await pool.query<{ leaf: Buffer }>(
        'SELECT leaf FROM event WHERE ledger = $1 AND position = $2',
        [ledger, position],
      );
      if (checkpoint === undefined || leaves[0] === undefined) return undefined;
      const { size, algorithm } = checkpoint.checkpoint;
      const index = position - 1;
      const path = await inclusionProof(storedTree(pool, ledger, algorithm), index, size);
      return { checkpoint, index, leaf: leaves[0].leaf, path };
    },

    events: (ledger, first, last) => eventsOf(pool, ledger, first, last),
    async proveTogether(ledger, positions, size) {
      const tree = storedTree(pool, ledger, await algorithmOf(ledger));
      return sharedProof(
        tree,
        positions.map((position) => position - 1),
        size,
      );
    },
    async around(ledger, position) {
      const [under] = await rows('ledger = $1 AND size >= $2 ORDER BY size LIMIT 1', [ledger, position]);
      const [before] = await rows('ledger = $1 AND size < $2 ORDER BY size DESC LIMIT 1', [ledger, position]);
      return { ...(under && { under }), ...(before && { before }) };
    },

    async rootAt(ledger, size) {
      return rootAt(storedTree(pool, ledger, await algorithmOf(ledger)), size);
    },

    async consistency(ledger, earlier, later) {
      const algorithm = await algorithmOf(ledger);
      return { algorithm, path: await consistencyProof(storedTree(pool, ledger, algorithm), earlier, later) };
    },

    async verifyRange(ledger, first, last) {
      const algorithm = await algorithmOf(ledger);
      const { rows: stored } = await pool.query<RangeRow>(
        `SELECT position, recorded_at, committed_at, canonical, event_hash, leaf FROM event
         WHERE ledger = $1 AND position BETWEEN $2 AND $3 ORDER BY position`,
        [ledger, first - 1, last],
      );
      const { damages, leaves } = checkRows(algorithm, stored, first, last);
      const [over] = await rows('ledger = $1 AND size >= $2 ORDER BY size LIMIT 1', [ledger, last]);
      const [newest] = over ? [over] : await rows('ledger = $1 ORDER BY size DESC LIMIT 1', [ledger]);
      const coveredUpTo = Math.min(newest?.checkpoint.size ?? 0, last);
      const range = { first, last, events: leaves.size, coveredUpTo };
      if (newest === undefined || coveredUpTo < first) return { ...range, damages };
      const { checkpoint, note } = newest;
      const signer = await keyring.signer();
      const opened = openNote(note, [noteKeyOf(signer, checkpoint.origin)]);
      const held = [...leaves].filter(([position]) => position <= coveredUpTo);
      // Where an event is damaged, that is said; the proof could only say it again.
      const isProven = damages.length > 0 || (await proves(storedTree(pool, ledger, algorithm), held, checkpoint));
      const of = { position: first, place: { stored: checkpoint.size } };
      const faults: readonly Damage[] = [
        ...(opened?.signedBy.length === 1 ? [] : [{ ...of, kind: 'checkpointNotSigned' as const }]),
        ...(isProven ? [] : [{ ...of, kind: 'notOfCheckpoint' as const }]),
      ];
      return { ...range, under: checkpoint.size, damages: [...damages, ...faults] };
    },

    async stand(ledger, anchors) {
      const { rows: heads } = await pool.query<LedgerRow>('SELECT * FROM ledger WHERE id = $1', [ledger]);
      if (heads[0] === undefined) throw new EventStoreError('LedgerUnknown', `no ledger ${ledger}`);
      const signer = await keyring.signer().catch(withoutKeyring);
      return standOf(pool, headOf(heads[0]), anchors, signer && noteKeyOf(signer, nameOf(signer, ledger)));
    },

    async verify(ledger, anchors) {
      const signer = await keyring.signer().catch(withoutKeyring);
      const key = signer && noteKeyOf(signer, nameOf(signer, ledger));
      return inSnapshot(pool, 'READ ONLY', async (client) =>
        verifyEvidence(client, await headIn(client, ledger), anchors, key),
      );
    },
  };
}

const withoutKeyring = (error: unknown): undefined => {
  if (error instanceof Error && (error as Partial<KeyringError>).code === 'KeyringMissing') return undefined;
  throw error;
};

/** A tree of which leaves are missing elsewhere proves nothing. */
async function proves(
  tree: TreeSource,
  held: readonly (readonly [number, Uint8Array])[],
  { algorithm, size, root }: Checkpoint,
): Promise<boolean> {
  const leaves = held.map(([position, leaf]) => ({ index: position - 1, leaf: treeLeafOf(algorithm, leaf) }));
  const indexes = leaves.map(({ index }) => index);
  const proof = await sharedProof(tree, indexes, size).catch((error: unknown) => {
    if (error instanceof RangeError) return undefined;
    throw error;
  });
  return proof !== undefined && provesTogether({ algorithm, leaves, size, root, proof });
}

async function* eventsOf(pool: Pool, ledger: LedgerId, first: number, last: number): AsyncGenerator<ProvenEvent> {
  for (let after = first - 1; after < last;) {
    const { rows } = await pool.query<EventRow>(
      `SELECT position, recorded_at, committed_at, canonical, leaf FROM event
       WHERE ledger = $1 AND position > $2 AND position <= $3 ORDER BY position LIMIT 1000`,
      [ledger, after, last],
    );
    for (const { position, recorded_at: recordedAt, committed_at: committedAt, canonical, leaf } of rows) {
      yield {
        position,
        recordedAt: instantOfMs(recordedAt),
        committedAt: instantOfMs(committedAt),
        canonical,
        leaf,
      };
    }
    if (rows.length === 0) return;
    after = (rows.at(-1) as EventRow).position;
  }
}

interface EventRow {
  readonly position: number;
  readonly recorded_at: number;
  readonly committed_at: number;
  readonly canonical: string;
  readonly leaf: Buffer;
}

async function headIn(client: PoolClient, ledger: LedgerId): Promise<LedgerHead> {
  const { rows } = await client.query<LedgerRow>('SELECT * FROM ledger WHERE id = $1', [ledger]);
  if (rows[0] === undefined) throw new EventStoreError('LedgerUnknown', `no ledger ${ledger}`);
  return headOf(rows[0]);
}

async function signHead(
  client: PoolClient,
  head: LedgerHead,
  signer: InstallationSigner,
  origin: string,
): Promise<void> {
  const { ledger, position: size, hash: algorithm, recordedAt, committedAt } = head;
  const tree = await growStoredTree(client, ledger, algorithm, size);
  const text = checkpointText({ origin, ledger, size, root: tree.root(), algorithm, recordedAt, committedAt });
  await client.query(
    `INSERT INTO checkpoint (ledger, size, note, recorded_at, committed_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING`,
    [ledger, size, signNote(text, noteSignerOf(signer, origin)), Date.parse(recordedAt), Date.parse(committedAt)],
  );
}
