import { createHash } from 'node:crypto';
import type { LedgerId } from '@taizhang/domain';

/** Stored for ever: every encoding here is held by the committed test vectors. */

export type HashAlgorithm = 'sha256' | 'sm3';

const algorithmBytes: Readonly<Record<HashAlgorithm, number>> = { sha256: 1, sm3: 2 };
const leafPrefix = 0x01;
const linkLabel = Buffer.from('taizhang/link/1');
const genesisLabel = Buffer.from('taizhang/genesis/1');

const hashOf = (algorithm: HashAlgorithm, ...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Hash of an envelope's canonical bytes. */
export const eventHashOf = (algorithm: HashAlgorithm, canonical: string): Buffer =>
  hashOf(algorithm, Buffer.from(canonical, 'utf8'));

export interface LeafInput {
  readonly position: number;
  readonly recordedAtMs: number;
  readonly committedAtMs: number;
  readonly eventHash: Uint8Array;
}

/** hash(0x01 ‖ algorithm byte ‖ u64be position ‖ i64be recordedAt ms ‖ i64be committedAt ms ‖ eventHash). */
export function leafOf(algorithm: HashAlgorithm, input: LeafInput): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt8(leafPrefix, 0);
  head.writeUInt8(algorithmBytes[algorithm], 1);
  head.writeBigUInt64BE(BigInt(input.position), 2);
  head.writeBigInt64BE(BigInt(input.recordedAtMs), 10);
  head.writeBigInt64BE(BigInt(input.committedAtMs), 18);
  return hashOf(algorithm, head, input.eventHash);
}

/** hash('taizhang/link/1' ‖ previous link ‖ u64be first position ‖ u32be count ‖ leaves). */
export function linkOf(
  algorithm: HashAlgorithm,
  previous: Uint8Array,
  firstPosition: number,
  leaves: readonly Uint8Array[],
): Buffer {
  const place = Buffer.alloc(12);
  place.writeBigUInt64BE(BigInt(firstPosition), 0);
  place.writeUInt32BE(leaves.length, 8);
  return hashOf(algorithm, linkLabel, previous, place, ...leaves);
}

/** hash('taizhang/genesis/1' ‖ ledger id ‖ canonical algorithms): what the first link follows. */
export const genesisOf = (algorithm: HashAlgorithm, ledger: LedgerId): Buffer =>
  hashOf(algorithm, genesisLabel, Buffer.from(ledger, 'utf8'), Buffer.from(`{"hash":"${algorithm}"}`, 'utf8'));

/** A hash as it leaves the store: with its algorithm's id. */
export const hashText = (algorithm: HashAlgorithm, hash: Uint8Array): string =>
  `${algorithm}:${Buffer.from(hash).toString('hex')}`;

/** Hash of a document as it was read: what `sourceHash` of a plan holds. */
export const documentHash = (text: string): string => hashText('sha256', hashOf('sha256', Buffer.from(text, 'utf8')));
