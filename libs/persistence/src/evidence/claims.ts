import type { LedgerId } from '@taizhang/domain';
import type { Pool, PoolClient } from 'pg';
import type { Fault, Place } from '../damage';
import type { LedgerHead } from '../event-store/event-store';
import { readCheckpoint, type Checkpoint } from './checkpoint';
import type { KeptLeaves } from './evidence';
import { paperCode, type TypedCode } from './paper-code';
import { openNote, type NoteKey } from './signed-note';
import { sameHash } from './tree-hashes';

/** A checkpoint that somebody holds, and where. */
export interface Claim<P extends Place = Place> {
  readonly place: P;
  readonly size: number;
  /** Absent of what was typed in: paper says no time. */
  readonly times?: Pick<Checkpoint, 'recordedAt' | 'committedAt'>;
  agrees(root: Uint8Array): boolean;
  /** It lies in the database itself. */
  readonly isStored?: boolean;
  /** Where the leaves of its last events were kept too. */
  readonly leaves?: (() => Promise<KeptLeaves | undefined>) | undefined;
}

/** What a note claims of a ledger, or why it claims nothing. */
export function claimOf<P extends Place>(
  place: P,
  note: string,
  key: NoteKey | undefined,
  head: Pick<LedgerHead, 'ledger' | 'hash'>,
): Claim<P> | Fault {
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  const checkpoint = readCheckpoint(text);
  if (checkpoint === undefined) return { kind: 'noCheckpoint', place };
  // A house that was renamed signs under its new name; its older checkpoints keep the old one.
  const opened = openNote(note, key === undefined ? [] : [{ ...key, name: checkpoint.origin }]);
  if (opened === undefined || (key !== undefined && opened.signedBy.length === 0))
    return { kind: 'checkpointNotSigned', place };
  const { ledger, algorithm, size, root, recordedAt, committedAt } = checkpoint;
  if (ledger !== head.ledger) return { kind: 'checkpointOfOther', place, ledger };
  if (algorithm !== head.hash) return { kind: 'checkpointAlgorithm', place, algorithm };
  return { place, size, times: { recordedAt, committedAt }, agrees: (computed) => sameHash(root, computed) };
}

export const paperClaim = ({ size, code }: TypedCode, ledger: LedgerId): Claim => ({
  ...{ place: { sheet: code }, size },
  agrees: (root) => paperCode({ ledger, size, root }) === code,
});

/**
 * How the log came by what it has at the end of a claim. `kept`: the event there was committed when the claim says, or before.
 * `lost`: there is none, or one of later: the log was put back and went on. `settled`: the same, and an epoch was opened since,
 * which says so in the log. `earlier`: the claim is of a ledger of this name that was there before.
 */
export type Lineage = 'kept' | 'lost' | 'settled' | 'earlier';

export interface Ages {
  /** Of a drill, which may be dropped and opened again under its name; an official ledger answers for everything of its name. */
  readonly openedAt: number;
  readonly epochsAt: readonly number[];
}

export async function agesOf(
  queries: Pick<Pool | PoolClient, 'query'>,
  { ledger, kind }: Pick<LedgerHead, 'ledger' | 'kind'>,
): Promise<Ages> {
  const { rows } = await queries.query<{ position: number; committed_at: number }>(
    `SELECT position, committed_at FROM event WHERE ledger = $1 AND position = 1
     UNION ALL SELECT position, committed_at FROM event WHERE ledger = $1 AND stream = 'ledger' AND type = 'EpochOpened'`,
    [ledger],
  );
  const at = rows.map((row) => ({ position: Number(row.position), committedAt: Number(row.committed_at) }));
  return {
    openedAt: (kind === 'drill' && at.find(({ position }) => position === 1)?.committedAt) || 0,
    epochsAt: at.filter(({ position }) => position > 1).map(({ committedAt }) => committedAt),
  };
}

/** `endedAt`: when the event at the end of the claim was committed, if the log has one there. */
export function lineageOf({ times }: Claim, endedAt: number | undefined, { openedAt, epochsAt }: Ages): Lineage {
  if (times === undefined) return 'kept';
  const claimedAt = Date.parse(times.committedAt);
  if (claimedAt < openedAt) return 'earlier';
  if (endedAt !== undefined && endedAt <= claimedAt) return 'kept';
  return epochsAt.some((epochAt) => epochAt > claimedAt) ? 'settled' : 'lost';
}

/** When the events at some positions were committed, as far as the log has them. */
export async function committedAt(
  queries: Pick<Pool | PoolClient, 'query'>,
  ledger: LedgerId,
  positions: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await queries.query<{ position: number; committed_at: number }>(
    'SELECT position, committed_at FROM event WHERE ledger = $1 AND position = ANY ($2)',
    [ledger, [...new Set(positions)]],
  );
  return new Map(rows.map((row) => [Number(row.position), Number(row.committed_at)]));
}
