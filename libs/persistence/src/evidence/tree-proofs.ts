import type { HashAlgorithm } from '../event-store/hashes';
import { treeNodeOf } from './tree-hashes';

/** Where hashes of complete subtrees come from: 2^level leaves, the index-th of its level. */
export interface TreeSource {
  readonly algorithm: HashAlgorithm;
  node(level: number, index: number): Promise<Uint8Array>;
}

/** The largest power of two below n, for n > 1: where RFC 6962 splits a tree. */
export function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** Hash over the leaves [from, to), where `from` is a multiple of the power of two that holds the range. */
export async function rangeHash(tree: TreeSource, from: number, to: number): Promise<Uint8Array> {
  const count = to - from;
  const k = count === 1 ? 1 : splitOf(count);
  if (count === 1 || k * 2 === count) return tree.node(Math.log2(count), from / count);
  const [left, right] = await Promise.all([rangeHash(tree, from, from + k), rangeHash(tree, from + k, to)]);
  return treeNodeOf(tree.algorithm, left, right);
}

export const rootAt = (tree: TreeSource, size: number): Promise<Uint8Array> => rangeHash(tree, 0, size);

/** Audit path of the leaf at `index` (from 0) in the tree of `size` leaves, from the leaf upwards. RFC 6962, 2.1.1. */
export async function inclusionProof(tree: TreeSource, index: number, size: number): Promise<readonly Uint8Array[]> {
  if (index < 0 || index >= size) throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  const path: Promise<Uint8Array>[] = [];
  for (let from = 0, to = size; to - from > 1;) {
    const middle = from + splitOf(to - from);
    path.unshift(index < middle ? rangeHash(tree, middle, to) : rangeHash(tree, from, middle));
    if (index < middle) to = middle;
    else from = middle;
  }
  return Promise.all(path);
}

/** That the tree of `size` leaves begins with the tree of `earlier` leaves. RFC 6962, 2.1.2. */
export async function consistencyProof(
  tree: TreeSource,
  earlier: number,
  size: number,
): Promise<readonly Uint8Array[]> {
  if (earlier < 1 || earlier > size) throw new RangeError(`a tree of ${size} does not follow one of ${earlier}`);
  const path: Promise<Uint8Array>[] = [];
  let [from, to, isWhole] = [0, size, true];
  while (to !== earlier) {
    const middle = from + splitOf(to - from);
    if (earlier <= middle) {
      path.unshift(rangeHash(tree, middle, to));
      to = middle;
    } else {
      path.unshift(rangeHash(tree, from, middle));
      [from, isWhole] = [middle, false];
    }
  }
  if (!isWhole) path.unshift(rangeHash(tree, from, to));
  return Promise.all(path);
}
