import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { provesConsistency, provesInclusion } from './check-proofs';
import { GrowingTree } from './growing-tree';
import { consistencyProof, inclusionProof, rootAt, type TreeSource } from './tree-proofs';
import { provesTogether, sharedProof } from './shared-proof';
import { treeLeafOf } from './tree-hashes';

const algorithm = 'sha256';
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Buffer => Buffer.from(text, 'hex');
const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest();
};

/** MTH of RFC 6962 word for word: what the fast way must agree with. */
function plainRoot(entries: readonly Uint8Array[]): Buffer {
  if (entries.length === 0) return sha256();
  if (entries.length === 1) return sha256(Uint8Array.of(0), entries[0] as Uint8Array);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return sha256(Uint8Array.of(1), plainRoot(entries.slice(0, k)), plainRoot(entries.slice(k)));
}

const sourceOf = (entries: readonly Uint8Array[]): TreeSource => ({
  algorithm,
  node: (level, index) => Promise.resolve(plainRoot(entries.slice(index * 2 ** level, (index + 1) * 2 ** level))),
});
function grown(entries: readonly Uint8Array[]): GrowingTree {
  const tree = new GrowingTree(algorithm);
  for (const entry of entries) tree.add(entry);
  return tree;
}

/** The published vectors of Certificate Transparency's reference implementation. */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(bytes);
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const paths: readonly [index: number, size: number, path: readonly string[]][] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
];
const followings: readonly [earlier: number, later: number, path: readonly string[]][] = [
  [1, 1, []],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

describe('the tree over the leaves of a ledger', () => {
  it.each(roots.map((root, n) => [n + 1, root] as const))(
    'has the published root at %i entries',
    async (size, root) => {
      expect(hex(grown(entries.slice(0, size)).root())).toBe(root);
      expect(hex(await rootAt(sourceOf(entries), size))).toBe(root);
    },
  );

  it.each(paths)('proves entry %i of %i by the published path', async (index, size, path) => {
    expect((await inclusionProof(sourceOf(entries), index, size)).map(hex)).toEqual(path);
    const root = bytes(roots[size - 1] ?? '');
    const leaf = treeLeafOf(algorithm, entries[index] as Uint8Array);
    expect(provesInclusion({ algorithm, leaf, index, size, root, path: path.map(bytes) })).toBe(true);
  });

  it.each(followings)('proves that %i entries are the beginning of %i by the published path', async (m, n, path) => {
    expect((await consistencyProof(sourceOf(entries), m, n)).map(hex)).toEqual(path);
    const earlier = { size: m, root: bytes(roots[m - 1] ?? '') };
    const later = { size: n, root: bytes(roots[n - 1] ?? '') };
    expect(provesConsistency({ algorithm, earlier, later, path: path.map(bytes) })).toBe(true);
  });
});

const leaves = (count: number): readonly Buffer[] =>
  Array.from({ length: count }, (_, n) => sha256(Buffer.from(`${n}`)));
const all = leaves(300);
const flipped = (path: readonly Uint8Array[], at: number): readonly Uint8Array[] =>
  path.map((hash, n) => (n === at ? hash.map((byte, place) => (place === 0 ? byte ^ 0x80 : byte)) : hash));

describe('proofs of trees of any size', () => {
  const size = fc.integer({ min: 1, max: all.length });

  it('hold for the entry, the place, the size and the path that they are of, and for nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), fc.nat(), async (n, at, damaged) => {
        const of = all.slice(0, n);
        const index = at % n;
        const path = await inclusionProof(sourceOf(of), index, n);
        const root = grown(of).root();
        expect(hex(root)).toBe(hex(plainRoot(of)));
        const claim = {
          algorithm,
          leaf: treeLeafOf(algorithm, of[index] as Buffer),
          index,
          size: n,
          root,
          path,
        } as const;
        expect(provesInclusion(claim)).toBe(true);
        expect(provesInclusion({ ...claim, leaf: treeLeafOf(algorithm, Buffer.from('another')) })).toBe(false);
        expect(provesInclusion({ ...claim, path: [...path, root] })).toBe(false);
        if (path.length === 0) return;
        expect(provesInclusion({ ...claim, path: path.slice(1) })).toBe(false);
        expect(provesInclusion({ ...claim, path: flipped(path, damaged % path.length) })).toBe(false);
        expect(provesInclusion({ ...claim, index: (index + 1) % n })).toBe(false);
      }),
    );
  });

  it('hold for a tree that grew from another, and for no tree in which an entry is another', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), fc.nat(), async (n, at, changed) => {
        const m = (at % n) + 1;
        const of = all.slice(0, n);
        const path = await consistencyProof(sourceOf(of), m, n);
        const earlier = { size: m, root: plainRoot(all.slice(0, m)) };
        const later = { size: n, root: plainRoot(of) };
        expect(provesConsistency({ algorithm, earlier, later, path })).toBe(true);
        const other = all.slice(0, m).map((leaf, index) => (index === changed % m ? sha256(leaf) : leaf));
        expect(provesConsistency({ algorithm, earlier: { size: m, root: plainRoot(other) }, later, path })).toBe(false);
        expect(provesConsistency({ algorithm, earlier, later, path: [...path, later.root] })).toBe(false);
        if (path.length === 0) return;
        expect(provesConsistency({ algorithm, earlier, later, path: path.slice(1) })).toBe(false);
      }),
    );
  });
});

describe('one proof for several entries', () => {
  it('proves them together, as short as the paths that they share, and nothing else', async () => {
    const size = fc.integer({ min: 1, max: all.length });
    await fc.assert(
      fc.asyncProperty(size, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), fc.nat(), async (n, drawn, at) => {
        const of = all.slice(0, n);
        const indexes = [...new Set(drawn.map((each) => each % n))].sort((a, b) => a - b);
        const proof = await sharedProof(sourceOf(of), indexes, n);
        const held = indexes.map((index) => ({ index, leaf: treeLeafOf(algorithm, of[index] as Buffer) }));
        const claim = { algorithm, leaves: held, size: n, root: plainRoot(of), proof } as const;
        expect(provesTogether(claim)).toBe(true);
        const alone = await inclusionProof(sourceOf(of), indexes[0] as number, n);
        if (indexes.length === 1) expect([...proof].map(hex).sort()).toEqual([...alone].map(hex).sort());
        expect(provesTogether({ ...claim, proof: [...proof, plainRoot(of)] })).toBe(false);
        expect(provesTogether({ ...claim, leaves: [] })).toBe(false);
        const changed = held.map((each, k) =>
          k === at % held.length ? { ...each, leaf: treeLeafOf(algorithm, Buffer.from('another')) } : each,
        );
        expect(provesTogether({ ...claim, leaves: changed })).toBe(false);
        if (held.length > 1) expect(provesTogether({ ...claim, leaves: [...held].reverse() })).toBe(false);
        if (proof.length > 0) expect(provesTogether({ ...claim, proof: proof.slice(1) })).toBe(false);
      }),
    );
  });
});
