import type { LedgerId } from '@taizhang/domain';
import type { Pool } from 'pg';
import type { LedgerHead } from '../event-store/event-store';
import { agesOf, claimOf, committedAt, lineageOf, type Ages, type Claim } from './claims';
import type { Anchor } from './evidence';
import { storedTree } from './postgres-tree';
import type { NoteKey } from './signed-note';
import { rootAt } from './tree-proofs';

/** How a log stands to what was handed outside. */
export interface LogStand {
  readonly ledger: LedgerId;
  readonly kind: LedgerHead['kind'];
  /**
   * `agrees`: with the newest that is outside. `unproven`: nothing is outside, or nothing of it could be read.
   * `putBack`: events that were handed outside are gone, as after a failover that lost its tail or a restore of an older state,
   * and no epoch says so. `rewritten`: it has as many events, and they are other ones.
   */
  readonly state: 'agrees' | 'unproven' | 'putBack' | 'rewritten';
  /** Of the checkpoint with which it was compared. */
  readonly place?: string;
  readonly size?: number;
  /** Where the log ends now. */
  readonly end: number;
  /** Anchors that could not be read, by name: nothing was compared with them. */
  readonly unread: readonly string[];
}

/** One that nobody should go on with before somebody has looked. */
export type PartedStand = LogStand & { readonly state: 'putBack' | 'rewritten' };

export const isParted = (stand: LogStand): stand is PartedStand =>
  stand.state === 'putBack' || stand.state === 'rewritten';

/** Of a long list of lost checkpoints only so many are looked at. */
const mostNotes = 1_000;

/**
 * Compares a log with the newest checkpoint of each anchor: some look-ups, however long the log is. An anchor that cannot be
 * read is said and not waited for. Newest first: the one before counts only where a later one is of what an epoch says was lost.
 */
export async function standOf(
  pool: Pool,
  head: LedgerHead,
  anchors: readonly Anchor[],
  key: NoteKey | undefined,
): Promise<LogStand> {
  const { ledger } = head;
  const ages = await agesOf(pool, head);
  const unread: string[] = [];
  let agreed: Claim<string> | undefined;
  const said = async (state: LogStand['state'], claim?: Claim<string>): Promise<LogStand> => ({
    ...{ ledger, kind: head.kind, state, end: await endOf(pool, ledger), unread },
    ...(claim && { place: claim.place, size: claim.size }),
  });
  for (const anchor of anchors) {
    const newest = await newestOf(pool, head, anchor, key, ages).catch(() => undefined);
    if (newest === undefined) unread.push(anchor.name);
    if (newest === undefined || newest === 'nothing') continue;
    if (newest.lineage === 'lost') return said('putBack', newest.claim);
    const root = await rootAt(storedTree(pool, ledger, head.hash), newest.claim.size);
    if (!newest.claim.agrees(root)) return said('rewritten', newest.claim);
    if (agreed === undefined || agreed.size < newest.claim.size) agreed = newest.claim;
  }
  return agreed === undefined ? said('unproven') : said('agrees', agreed);
}

interface Newest {
  readonly claim: Claim<string>;
  readonly lineage: 'kept' | 'lost';
}

/** Undefined: the anchor cannot be read, or has nothing although it was handed something. */
async function newestOf(
  pool: Pool,
  head: LedgerHead,
  anchor: Anchor,
  key: NoteKey | undefined,
  ages: Ages,
): Promise<Newest | 'nothing' | undefined> {
  const { ledger } = head;
  let looked = 0;
  for await (const { place, note } of anchor.newestFirst?.(ledger) ?? []) {
    looked += 1;
    if (looked > mostNotes) return undefined;
    const claim = claimOf(place, note, key, head);
    // What another house signed, or nobody, is for `verify` to name.
    if ('kind' in claim) continue;
    const endedAt = (await committedAt(pool, ledger, [claim.size])).get(claim.size);
    const lineage = lineageOf(claim, endedAt, ages);
    if (lineage === 'kept' || lineage === 'lost') return { claim, lineage };
  }
  if (looked > 0) return 'nothing';
  const { rowCount } = await pool.query('SELECT FROM checkpoint_anchor WHERE ledger = $1 AND anchor = $2 LIMIT 1', [
    ledger,
    anchor.name,
  ]);
  return rowCount === 0 ? 'nothing' : undefined;
}

async function endOf(pool: Pool, ledger: LedgerId): Promise<number> {
  const { rows } = await pool.query<{ position: number }>('SELECT position FROM ledger WHERE id = $1', [ledger]);
  return Number(rows[0]?.position ?? 0);
}
