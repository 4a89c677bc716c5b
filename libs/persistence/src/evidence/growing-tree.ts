import type { HashAlgorithm } from '../event-store/hashes';
import { emptyRoot, treeLeafOf, treeNodeOf } from './tree-hashes';

/** A complete subtree: of 2^level leaves, the index-th of its level. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

/** Subtrees that a tree of this size is made of, the largest first. */
export function* peaksOf(size: number): Generator<Omit<TreeNode, 'hash'>> {
  let from = 0;
  while (from < size) {
    let level = 0;
    while (2 ** (level + 1) <= size - from) level += 1;
    yield { level, index: from / 2 ** level };
    from += 2 ** level;
  }
}

/** The tree while leaves pass by in order: it holds one hash a level, however long the log is. */
export class GrowingTree {
  private readonly peaks: TreeNode[];
  size: number;

  /** `peaks` are those of a tree that is known already, see `peaksOf`. */
  constructor(
    private readonly algorithm: HashAlgorithm,
    peaks: readonly TreeNode[] = [],
  ) {
    this.peaks = [...peaks];
    this.size = peaks.reduce((sum, { level }) => sum + 2 ** level, 0);
  }

  /** Answers the subtrees that this leaf completes, the smallest first. */
  add(leaf: Uint8Array): readonly TreeNode[] {
    let node: TreeNode = { level: 0, index: this.size, hash: treeLeafOf(this.algorithm, leaf) };
    const completed = [node];
    for (let last = this.peaks.at(-1); last?.level === node.level; last = this.peaks.at(-1)) {
      this.peaks.pop();
      const hash = treeNodeOf(this.algorithm, last.hash, node.hash);
      node = { level: node.level + 1, index: last.index / 2, hash };
      completed.push(node);
    }
    this.peaks.push(node);
    this.size += 1;
    return completed;
  }

  /** Another one that grows by itself. */
  copy(): GrowingTree {
    return new GrowingTree(this.algorithm, this.peaks);
  }

  root(): Uint8Array {
    const [first, ...others] = [...this.peaks].reverse();
    if (first === undefined) return emptyRoot(this.algorithm);
    return others.reduce<Uint8Array>((right, { hash }) => treeNodeOf(this.algorithm, hash, right), first.hash);
  }
}
