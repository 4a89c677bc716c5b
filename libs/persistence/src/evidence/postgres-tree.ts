import type { LedgerId } from '@taizhang/domain';
import type { ClientBase, Pool } from 'pg';
import type { HashAlgorithm } from '../event-store/hashes';
import { GrowingTree, peaksOf, type TreeNode } from './growing-tree';
import { treeNodeOf } from './tree-hashes';
import type { TreeSource } from './tree-proofs';

type Queries = Pick<Pool | ClientBase, 'query'>;

/** Complete subtrees of at least 2^8 leaves are rows; smaller ones are computed from at most that many leaves. */
export const storedLevel = 8;
const pageSize = 8_192;

/** Leaves after a position, page by page: a proof or a checkpoint never holds the log. */
export async function* leavesAfter(
  queries: Queries,
  ledger: LedgerId,
  after: number,
  upTo: number,
): AsyncGenerator<readonly Uint8Array[]> {
  for (let position = after; position < upTo;) {
    const { rows } = await queries.query<{ leaf: Buffer }>(
      'SELECT leaf FROM event WHERE ledger = $1 AND position > $2 AND position <= $3 ORDER BY position LIMIT $4',
      [ledger, position, upTo, pageSize],
    );
    if (rows.length === 0) return;
    yield rows.map(({ leaf }) => leaf);
    position += rows.length;
  }
}

/** The tree of a ledger as it is stored, for proofs. What is asked for must lie within the ledger. */
export function storedTree(queries: Queries, ledger: LedgerId, algorithm: HashAlgorithm): TreeSource {
  const stored = async (level: number, index: number): Promise<Uint8Array | undefined> => {
    const text = 'SELECT hash FROM merkle_node WHERE ledger = $1 AND level = $2 AND index = $3';
    return (await queries.query<{ hash: Buffer }>(text, [ledger, level, index])).rows[0]?.hash;
  };
  const computed = async (level: number, index: number): Promise<Uint8Array> => {
    const count = 2 ** level;
    const tree = new GrowingTree(algorithm);
    for await (const leaves of leavesAfter(queries, ledger, index * count, (index + 1) * count)) {
      for (const leaf of leaves) tree.add(leaf);
    }
    if (tree.size !== count) throw new RangeError(`${ledger} has no complete subtree ${index} of level ${level}`);
    return tree.root();
  };
  const node = async (level: number, index: number): Promise<Uint8Array> => {
    if (level < storedLevel) return computed(level, index);
    const found = await stored(level, index);
    if (found !== undefined) return found;
    // Not written yet: it lies behind the last checkpoint.
    if (level === storedLevel) return computed(level, index);
    return treeNodeOf(algorithm, await node(level - 1, index * 2), await node(level - 1, index * 2 + 1));
  };
  return { algorithm, node };
}

/** Reads the leaves that no subtree holds yet and stores the subtrees that they complete. Answers the tree of `size`. */
export async function growStoredTree(
  queries: Queries,
  ledger: LedgerId,
  algorithm: HashAlgorithm,
  size: number,
): Promise<GrowingTree> {
  const { rows } = await queries.query<{ count: number }>(
    'SELECT coalesce(max(index) + 1, 0)::bigint AS count FROM merkle_node WHERE ledger = $1 AND level = $2',
    [ledger, storedLevel],
  );
  const known = Math.min(rows[0]?.count ?? 0, Math.floor(size / 2 ** storedLevel)) * 2 ** storedLevel;
  const source = storedTree(queries, ledger, algorithm);
  const peaks: TreeNode[] = [];
  for (const { level, index } of peaksOf(known)) peaks.push({ level, index, hash: await source.node(level, index) });
  const tree = new GrowingTree(algorithm, peaks);
  for await (const leaves of leavesAfter(queries, ledger, known, size)) {
    const completed = leaves.flatMap((leaf) => tree.add(leaf).filter(({ level }) => level >= storedLevel));
    await storeNodes(queries, ledger, completed);
  }
  if (tree.size !== size) throw new RangeError(`${ledger} has ${tree.size} leaves where ${size} were due`);
  return tree;
}

async function storeNodes(queries: Queries, ledger: LedgerId, nodes: readonly TreeNode[]): Promise<void> {
  if (nodes.length === 0) return;
  await queries.query(
    `INSERT INTO merkle_node (ledger, level, index, hash) SELECT $1, * FROM unnest($2::smallint[], $3::bigint[], $4::bytea[])
     ON CONFLICT DO NOTHING`,
    [ledger, nodes.map(({ level }) => level), nodes.map(({ index }) => index), nodes.map(({ hash }) => hash)],
  );
}
