import type { LedgerHead } from './event-store';
import type { LogRow } from './envelope';

/** An event as it lies in the log, with everything that is kept beside its canonical bytes. */
export interface ProvenRow extends LogRow {
  readonly stream: string;
  readonly version: number;
  readonly category: string;
  readonly type: string;
  readonly causation?: string;
  readonly eventHash: Uint8Array;
  readonly leaf: Uint8Array;
}

export interface BatchRow {
  readonly firstPosition: number;
  readonly count: number;
  readonly recordedAtMs: number;
  readonly committedAtMs: number;
  readonly link: Uint8Array;
}

export interface KeyRow {
  readonly key: string;
  readonly firstPosition: number;
  readonly count: number;
}

/** One ledger as one snapshot, for the verifier. Everything in order of position. */
export interface LogSource {
  readonly head: LedgerHead;
  events(): AsyncIterable<ProvenRow>;
  batches(): AsyncIterable<BatchRow>;
  keys(): AsyncIterable<KeyRow>;
}
