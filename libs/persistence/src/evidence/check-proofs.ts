import type { HashAlgorithm } from '../event-store/hashes';
import { splitOf } from './tree-proofs';
import { sameHash, treeNodeOf } from './tree-hashes';

export interface InclusionClaim {
  readonly algorithm: HashAlgorithm;
  /** The leaf as a leaf of the tree, see `treeLeafOf`. */
  readonly leaf: Uint8Array;
  /** From 0. */
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Whether the leaf lies at its index in the tree of this root. */
export function provesInclusion({ algorithm, leaf, index, size, root, path }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  const isOnLeft: boolean[] = [];
  for (let from = 0, to = size; to - from > 1;) {
    const middle = from + splitOf(to - from);
    isOnLeft.unshift(index < middle);
    if (index < middle) to = middle;
    else from = middle;
  }
  if (isOnLeft.length !== path.length) return false;
  const reached = path.reduce(
    (hash, sibling, n) =>
      isOnLeft[n] === true ? treeNodeOf(algorithm, hash, sibling) : treeNodeOf(algorithm, sibling, hash),
    leaf,
  );
  return sameHash(reached, root);
}

export interface ConsistencyClaim {
  readonly algorithm: HashAlgorithm;
  readonly earlier: { readonly size: number; readonly root: Uint8Array };
  readonly later: { readonly size: number; readonly root: Uint8Array };
  readonly path: readonly Uint8Array[];
}

const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);

/** Whether the later tree begins with the earlier one. RFC 9162, 2.1.4.2. */
export function provesConsistency({ algorithm, earlier, later, path }: ConsistencyClaim): boolean {
  if (earlier.size < 1 || earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && sameHash(earlier.root, later.root);
  let [first, last] = [earlier.size - 1, later.size - 1];
  while (isOdd(first)) [first, last] = [half(first), half(last)];
  const [start, ...others] = first === 0 ? [earlier.root, ...path] : path;
  if (start === undefined) return false;
  let [earlierRoot, laterRoot] = [start, start];
  for (const hash of others) {
    if (last === 0) return false;
    if (isOdd(first) || first === last) {
      earlierRoot = treeNodeOf(algorithm, hash, earlierRoot);
      laterRoot = treeNodeOf(algorithm, hash, laterRoot);
      while (!isOdd(first) && first !== 0) [first, last] = [half(first), half(last)];
    } else {
      laterRoot = treeNodeOf(algorithm, laterRoot, hash);
    }
    [first, last] = [half(first), half(last)];
  }
  return last === 0 && sameHash(earlierRoot, earlier.root) && sameHash(laterRoot, later.root);
}
