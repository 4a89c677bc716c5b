import { createHash } from 'node:crypto';
import type { HashAlgorithm } from '../event-store/hashes';

/** Hashing of RFC 6962 section 2.1 under the ledger's own algorithm. An entry of the tree is a leaf of the log. */

const leafPrefix = Uint8Array.of(0x00);
const nodePrefix = Uint8Array.of(0x01);

export const treeLeafOf = (algorithm: HashAlgorithm, leaf: Uint8Array): Buffer =>
  createHash(algorithm).update(leafPrefix).update(leaf).digest();

export const treeNodeOf = (algorithm: HashAlgorithm, left: Uint8Array, right: Uint8Array): Buffer =>
  createHash(algorithm).update(nodePrefix).update(left).update(right).digest();

/** Root of a tree without leaves. */
export const emptyRoot = (algorithm: HashAlgorithm): Buffer => createHash(algorithm).digest();

export const sameHash = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
