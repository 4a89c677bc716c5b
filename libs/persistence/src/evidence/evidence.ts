import type { Instant, LedgerId } from '@taizhang/domain';
import type { Damage, Place } from '../damage';
import type { HashAlgorithm } from '../event-store/hashes';
import type { Checkpoint } from './checkpoint';
import type { LogStand } from './log-stand';
import type { TypedCode } from './paper-code';
import type { RangeReport } from './verify-range';
import type { NoteKey } from './signed-note';

/** A checkpoint as it is kept. */
export interface KeptCheckpoint {
  readonly checkpoint: Checkpoint;
  /** The signed note, byte for byte. */
  readonly note: string;
  /** Wall time. */
  readonly madeAt: Date;
  readonly handed: readonly HandedCheckpoint[];
}

/** Where a checkpoint went, outside the database. */
export interface HandedCheckpoint {
  readonly anchor: string;
  readonly place: string;
  readonly at: Date;
}

/** That an event lies in a ledger at its place, under a signed checkpoint. */
export interface EventProof {
  readonly checkpoint: KeptCheckpoint;
  /** From 0: the position less one. */
  readonly index: number;
  /** Leaf of the log; the tree's own is hash(0x00 ‖ leaf). */
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** An event as it lies in the log, with what its leaf is made of. */
export interface ProvenEvent {
  readonly position: number;
  readonly recordedAt: Instant;
  readonly committedAt: Instant;
  readonly canonical: string;
  readonly leaf: Uint8Array;
}

/** Leaves of the events behind an earlier checkpoint, up to one: with them outside, a history that parts from it does so at an event. */
export interface LeavesSince {
  /** How many events the earlier checkpoint covers; 0 where there is none. */
  readonly after: number;
  readonly pages: AsyncIterable<readonly Uint8Array[]>;
}

/** What goes along with a checkpoint to an anchor that can keep it. */
export interface HandedAlong {
  readonly leaves?: LeavesSince;
  /** Of the ledger: after a loss another head of the same size may be made. */
  readonly epoch?: number;
}

/** What a body outside this database keeps of a ledger, or a place that it can be written to. */
export interface Anchor {
  readonly name: string;
  /** Answers the place. Handed again it is the same; another note under the same size is never written over it. */
  hand(checkpoint: Checkpoint, note: string, along?: HandedAlong): Promise<string>;
  /** What was handed, whoever may have changed it since. */
  read(ledger: LedgerId): AsyncIterable<OutsideCheckpoint>;
  /** The same, the newest first, where it can be had without reading everything. */
  newestFirst?(ledger: LedgerId): AsyncIterable<{ readonly place: string; readonly note: string }>;
}

/** The note as it was handed, or what was typed in from paper. */
export type OutsideCheckpoint =
  | { readonly place: string; readonly note: string; readonly leaves?: () => Promise<KeptLeaves | undefined> }
  | { readonly paper: TypedCode };

/** As they were kept: the checkpoint beside them says whether they are true. */
export interface KeptLeaves {
  readonly after: number;
  readonly leaves: readonly Uint8Array[];
}

export interface EvidenceReport {
  readonly ledger: LedgerId;
  readonly stored: number;
  readonly outside: number;
  /** False where the process has no keyring: hashes were compared, signatures were not. */
  readonly isSigned: boolean;
  /** The highest checkpoint, of either kind. */
  readonly last?: { readonly size: number; readonly recordedAt: Instant };
  /** Checkpoints of events that were lost; an epoch that was opened since says so in the log. */
  readonly settled: readonly { readonly place: Place; readonly size: number }[];
  readonly damages: readonly Damage[];
}

/** Tree heads over the leaves of each ledger, and what they prove. */
export interface Evidence {
  /** The name of this house, under which it signs what it hands to others. */
  house(): Promise<string>;
  /** Public key of this house under the name that its checkpoints of the ledger bear. */
  key(ledger: LedgerId): Promise<NoteKey>;
  /** Signs the ledger's head, unless its last checkpoint is of that size. */
  make(ledger: LedgerId): Promise<KeptCheckpoint>;
  /** The newest first, at most `limit`; only those of a prefix with `upTo`. */
  list(ledger: LedgerId, input: { readonly limit: number; readonly upTo?: number }): Promise<readonly KeptCheckpoint[]>;
  find(ledger: LedgerId, size: number): Promise<KeptCheckpoint | undefined>;
  /** Those that the anchor has not got, the oldest first. */
  unhanded(ledger: LedgerId, anchor: string): Promise<readonly KeptCheckpoint[]>;
  /** Leaves of the log from the checkpoint before this one on. */
  leavesSince(checkpoint: Pick<Checkpoint, 'ledger' | 'size'>): Promise<LeavesSince>;
  recordHanded(ledger: LedgerId, size: number, anchor: string, place: string): Promise<void>;
  /** Under the first checkpoint that holds the position. Undefined: no checkpoint does yet. */
  prove(ledger: LedgerId, position: number): Promise<EventProof | undefined>;
  /** Events of a range, page by page. */
  events(ledger: LedgerId, first: number, last: number): AsyncIterable<ProvenEvent>;
  /** One proof for all of these positions, in rising order, in the tree of `size`. See `provesTogether`. */
  proveTogether(ledger: LedgerId, positions: readonly number[], size: number): Promise<readonly Uint8Array[]>;
  /** The smallest checkpoint that holds the position, and the largest that does not. */
  around(
    ledger: LedgerId,
    position: number,
  ): Promise<{ readonly under?: KeptCheckpoint; readonly before?: KeptCheckpoint }>;
  /** Root over the first `size` events, as they lie in the log now. */
  rootAt(ledger: LedgerId, size: number): Promise<Uint8Array>;
  consistency(
    ledger: LedgerId,
    earlier: number,
    later: number,
  ): Promise<{ readonly algorithm: HashAlgorithm; readonly path: readonly Uint8Array[] }>;
  /** Recomputes the events of a range and proves them under the checkpoint that holds them. */
  verifyRange(ledger: LedgerId, first: number, last: number): Promise<RangeReport>;
  /** Whether the log is the one of which heads were handed outside: quick, for when a process starts. */
  stand(ledger: LedgerId, anchors: readonly Anchor[]): Promise<LogStand>;
  /** Compares the log with every checkpoint, stored and outside, and names the place where they part. */
  verify(ledger: LedgerId, anchors: readonly Anchor[]): Promise<EvidenceReport>;
}
