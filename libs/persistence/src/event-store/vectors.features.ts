import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant, LedgerId } from '@taizhang/domain';
import type { Envelope } from './envelope';
import type { HashAlgorithm } from './hashes';

/** Committed once and never changed: what is stored today must be readable and provable for ever. */
export interface Vectors {
  readonly algorithm: HashAlgorithm;
  readonly ledger: LedgerId;
  readonly genesis: string;
  readonly events: readonly {
    readonly title: string;
    readonly envelope: Envelope;
    readonly position: number;
    readonly recordedAt: Instant;
    readonly committedAt: Instant;
    readonly canonical: string;
    readonly eventHash: string;
    readonly leaf: string;
  }[];
  readonly batches: readonly {
    readonly firstPosition: number;
    /** Indexes into events. */
    readonly leaves: readonly number[];
    readonly link: string;
  }[];
}

export const algorithms: readonly HashAlgorithm[] = ['sha256', 'sm3'];

export const vectorsOf = (algorithm: HashAlgorithm): Vectors =>
  JSON.parse(readFileSync(join(__dirname, 'vectors', `${algorithm}.vector.json`), 'utf8')) as Vectors;

export const leavesOf = (vectors: Vectors, batch: Vectors['batches'][number]): readonly Buffer[] =>
  batch.leaves.map((index) => Buffer.from(vectors.events[index]?.leaf ?? '', 'hex'));

/** Link that a batch of the vectors follows. */
export const linkBefore = (vectors: Vectors, index: number): Buffer =>
  Buffer.from(index === 0 ? vectors.genesis : (vectors.batches[index - 1]?.link ?? ''), 'hex');
