import type { PoolClient } from 'pg';
import type { Damage, Place } from '../damage';
import type { LedgerHead } from '../event-store/event-store';
import { agesOf, claimOf, committedAt, lineageOf, paperClaim, type Claim } from './claims';
import type { Anchor, EvidenceReport } from './evidence';
import { GrowingTree, type TreeNode } from './growing-tree';
import { leavesAfter, storedLevel } from './postgres-tree';
import type { NoteKey } from './signed-note';
import { sameHash } from './tree-hashes';

/**
 * Holds the log to every checkpoint that was ever made of it. A history that was rewritten and hashed again is whole by
 * itself; it parts from the older checkpoints, first from the one after the change. The client's transaction is one snapshot.
 */
export async function verifyEvidence(
  client: PoolClient,
  head: LedgerHead,
  anchors: readonly Anchor[],
  key: NoteKey | undefined,
): Promise<EvidenceReport> {
  const { ledger, hash, position } = head;
  const damages: Damage[] = [];
  const claims: Claim[] = [];
  const take = (place: Place, note: string, size?: number, leaves?: Claim['leaves']): void => {
    const read = claimOf(place, note, key, head);
    if ('kind' in read) damages.push({ position: Math.min(size ?? position, position), ...read });
    else claims.push({ ...read, leaves, isStored: size !== undefined });
  };
  const { rows } = await client.query<{ size: number; note: string }>(
    'SELECT size, note FROM checkpoint WHERE ledger = $1 ORDER BY size',
    [ledger],
  );
  for (const { size, note } of rows) take({ stored: size }, note, size);
  const stored = claims.length;
  for (const anchor of anchors) {
    for await (const outside of anchor.read(ledger)) {
      if ('note' in outside) take(outside.place, outside.note, undefined, outside.leaves);
      else claims.push(paperClaim(outside.paper, ledger));
    }
  }
  const { kept, settled } = await byLineage(client, head, claims);

  const tree = new GrowingTree(hash);
  const comparison = new Comparison(kept, damages, tree);
  for await (const leaves of leavesAfter(client, ledger, 0, position)) {
    const completed: TreeNode[] = [];
    for (const leaf of leaves) {
      completed.push(...tree.add(leaf).filter(({ level }) => level >= storedLevel));
      if (comparison.nextSize === tree.size) comparison.compare(tree);
    }
    damages.push(...(await differingNodes(client, head, completed)));
  }
  comparison.finish(tree.size);
  damages.push(...(await partedAt(client, head, comparison.parted)));
  const last = kept.flatMap(({ size, times }) => (times === undefined ? [] : [{ size, ...times }])).at(-1);
  return {
    ledger,
    stored,
    outside: claims.length - stored,
    isSigned: key !== undefined,
    ...(last && { last: { size: last.size, recordedAt: last.recordedAt } }),
    settled: settled.map(({ place, size }) => ({ place, size })),
    damages: damages.sort((a, b) => a.position - b.position),
  };
}

/** In order of size: those that the log must agree with, and those of what an epoch says was lost. */
async function byLineage(
  client: PoolClient,
  head: LedgerHead,
  claims: readonly Claim[],
): Promise<{ readonly kept: readonly Claim[]; readonly settled: readonly Claim[] }> {
  const ages = await agesOf(client, head);
  const ended = await committedAt(
    client,
    head.ledger,
    claims.map(({ size }) => size),
  );
  const sorted = [...claims].sort((a, b) => a.size - b.size);
  const of = (claim: Claim) => lineageOf(claim, ended.get(claim.size), ages);
  return {
    kept: sorted.filter((claim) => ['kept', 'lost'].includes(of(claim))),
    settled: sorted.filter((claim) => of(claim) === 'settled'),
  };
}

/** Where the log and what is held of it part: behind the last claim that agrees, up to the first that does not. */
interface Parted {
  readonly first: Claim;
  /** The tree over what agrees. */
  readonly agreed: GrowingTree;
}

/** The claims in order of size, beside the tree as it grows. */
class Comparison {
  private next = 0;
  /** Over what every kind of claim agrees with, and over what is held outside: the house could have signed the stored ones anew. */
  private agreed: { readonly stored: GrowingTree; readonly outside: GrowingTree };
  /** Every later checkpoint holds the changed events too: one damage is named once. */
  parted: Parted | undefined;

  constructor(
    private readonly claims: readonly Claim[],
    private readonly damages: Damage[],
    empty: GrowingTree,
  ) {
    this.agreed = { stored: empty.copy(), outside: empty.copy() };
  }

  get nextSize(): number | undefined {
    return this.claims[this.next]?.size;
  }

  compare(tree: GrowingTree): void {
    const root = tree.root();
    const held = this.claims.filter(({ size }) => size === tree.size);
    this.next += held.length;
    const others = held.filter((claim) => !claim.agrees(root));
    const first = others.find(({ leaves }) => leaves !== undefined) ?? others[0];
    if (first !== undefined)
      this.parted ??= { first, agreed: first.isStored === true ? this.agreed.stored : this.agreed.outside };
    if (this.parted !== undefined) return;
    const isOutside = held.some(({ isStored }) => isStored !== true);
    this.agreed = { stored: tree.copy(), outside: isOutside ? tree.copy() : this.agreed.outside };
  }

  finish(size: number): void {
    const longer = this.claims[this.next];
    if (longer === undefined) return;
    const { place, size: held } = longer;
    this.damages.push({ position: size, kind: 'cutOff', place, held, end: size });
  }
}

/** To the event where its leaves were kept with the checkpoint and are those that it is over; else to the events between the two. */
async function partedAt(
  client: PoolClient,
  { ledger }: LedgerHead,
  parted: Parted | undefined,
): Promise<readonly Damage[]> {
  if (parted === undefined) return [];
  const { agreed, first } = parted;
  const { place, size } = first;
  const held = await heldLeaves(agreed, first);
  const differing: number[] = [];
  if (held !== undefined) {
    let position = agreed.size;
    for await (const leaves of leavesAfter(client, ledger, agreed.size, size))
      for (const leaf of leaves) {
        const kept = held[position - agreed.size];
        position += 1;
        if (kept === undefined || !sameHash(kept, leaf)) differing.push(position);
      }
  }
  const [exact] = differing;
  if (exact !== undefined) {
    const others = { differing: differing.length, last: differing.at(-1) ?? exact };
    return [{ position: exact, kind: 'eventNotHeld', event: exact, place, ...others }];
  }
  const from = Math.min(agreed.size + 1, size);
  return [{ position: from, kind: 'eventsNotHeld', first: from, last: size, place }];
}

/** The leaves behind what agrees, if they give the root that was signed: nobody could put others there. */
async function heldLeaves(agreed: GrowingTree, claim: Claim): Promise<readonly Uint8Array[] | undefined> {
  const kept = await claim.leaves?.();
  if (kept === undefined || kept.after > agreed.size) return undefined;
  const leaves = kept.leaves.slice(agreed.size - kept.after);
  const tree = agreed.copy();
  for (const leaf of leaves) tree.add(leaf);
  return tree.size === claim.size && claim.agrees(tree.root()) ? leaves : undefined;
}

async function differingNodes(
  client: PoolClient,
  { ledger }: LedgerHead,
  nodes: readonly TreeNode[],
): Promise<readonly Damage[]> {
  if (nodes.length === 0) return [];
  const { rows } = await client.query<{ level: number; index: number; hash: Buffer }>(
    `SELECT n.level, n.index, n.hash FROM unnest($2::smallint[], $3::bigint[]) AS known (level, index)
     JOIN merkle_node n ON n.ledger = $1 AND n.level = known.level AND n.index = known.index WHERE n.level = $4`,
    [ledger, nodes.map(({ level }) => level), nodes.map(({ index }) => index), storedLevel],
  );
  const width = 2 ** storedLevel;
  return rows.flatMap(({ level, index, hash }) => {
    const computed = nodes.find((node) => node.level === level && node.index === index);
    if (computed === undefined || sameHash(computed.hash, hash)) return [];
    const first = index * width + 1;
    return [{ position: first, kind: 'subtreeDiffers', first, last: first + width - 1 }];
  });
}
