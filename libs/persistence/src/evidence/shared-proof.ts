import type { HashAlgorithm } from '../event-store/hashes';
import { sameHash, treeNodeOf } from './tree-hashes';
import { rangeHash, splitOf, type TreeSource } from './tree-proofs';

/**
 * One proof for any leaves of a tree: the hashes of the subtrees in which none of them lies, from left to right. For one leaf it
 * holds the hashes of its audit path; for a range, no more than two a level.
 */
export async function sharedProof(
  tree: TreeSource,
  indexes: readonly number[],
  size: number,
): Promise<readonly Uint8Array[]> {
  const gaps: Promise<Uint8Array>[] = [];
  walk(indexes, 0, size, {
    onGap: (from, to) => gaps.push(rangeHash(tree, from, to)),
    onLeaf: () => undefined,
    onJoined: () => undefined,
  });
  return Promise.all(gaps);
}

export interface SharedClaim {
  readonly algorithm: HashAlgorithm;
  /** Leaves of the tree by their index, from 0, in rising order. */
  readonly leaves: readonly { readonly index: number; readonly leaf: Uint8Array }[];
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether every leaf lies at its index in the tree of this root. */
export function provesTogether({ algorithm, leaves, size, root, proof }: SharedClaim): boolean {
  const indexes = leaves.map(({ index }) => index);
  const isRising = indexes.every((index, n) => Number.isSafeInteger(index) && index > (indexes[n - 1] ?? -1));
  if (indexes.length === 0 || !isRising || (indexes.at(-1) ?? 0) >= size) return false;
  const hashes: Uint8Array[] = [];
  let [given, taken] = [0, 0];
  let isShort = false;
  walk(indexes, 0, size, {
    onGap: () => {
      const hash = proof[given];
      given += 1;
      isShort ||= hash === undefined;
      hashes.push(hash ?? root);
    },
    onLeaf: () => {
      hashes.push((leaves[taken] as SharedClaim['leaves'][number]).leaf);
      taken += 1;
    },
    onJoined: () => {
      const right = hashes.pop() as Uint8Array;
      hashes.push(treeNodeOf(algorithm, hashes.pop() as Uint8Array, right));
    },
  });
  return !isShort && given === proof.length && sameHash(hashes[0] as Uint8Array, root);
}

interface Visitor {
  onGap(from: number, to: number): void;
  onLeaf(index: number): void;
  onJoined(): void;
}

/** From left to right over the leaves [from, to), as RFC 6962 splits them; `indexes` are those within. */
function walk(indexes: readonly number[], from: number, to: number, visitor: Visitor): void {
  if (indexes.length === 0) return visitor.onGap(from, to);
  if (to - from === 1) return visitor.onLeaf(from);
  const middle = from + splitOf(to - from);
  const cut = firstAtLeast(indexes, middle);
  walk(indexes.slice(0, cut), from, middle, visitor);
  walk(indexes.slice(cut), middle, to, visitor);
  visitor.onJoined();
}

function firstAtLeast(indexes: readonly number[], limit: number): number {
  let [low, high] = [0, indexes.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((indexes[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
