import type {
  Actor,
  Basis,
  ClockSegment,
  EventData,
  EventId,
  Instant,
  LedgerId,
  OnBehalf,
  PersonId,
  Stored,
  StreamName,
} from '@taizhang/domain';
import type { Damage } from '../damage';

/** One stream's part of an append: exact expected version (0 for a new stream), and what to add to it. */
export interface StreamWrite {
  readonly stream: StreamName;
  readonly expectedVersion: number;
  readonly events: readonly EventData[];
}

/** What surrounds every event of an append. */
export interface AppendContext {
  readonly actor: Actor;
  readonly actingFor?: PersonId;
  readonly onBehalf?: OnBehalf;
  readonly causation?: EventId;
  readonly correlation?: string;
  readonly basis?: Basis;
}

export interface AppendRequest extends AppendContext {
  readonly ledger: LedgerId;
  /** Business key or `{actor}/{Idempotency-Key}`; the n-th event of the append has the id `{key}#{n}`. */
  readonly key: string;
  /** Hash of the canonical command as received, never of what `decide` made of it. */
  readonly requestHash: string;
  readonly writes: readonly StreamWrite[];
  /** Only for ledgers whose wall is `given`. */
  readonly wallNow?: Instant;
}

/** Exactly one verdict for each append; one caller's conflict never hurts the others of its batch. */
export type AppendVerdict =
  | {
      readonly kind: 'stored';
      readonly firstPosition: number;
      readonly count: number;
      readonly recordedAt: Instant;
      /** True when the key was already stored: nothing was added now. */
      readonly repeated: boolean;
    }
  | { readonly kind: 'conflict'; readonly stream: StreamName; readonly expected: number; readonly actual: number }
  | { readonly kind: 'keyReused'; readonly key: string };

export interface StoredAppend {
  readonly key: string;
  readonly requestHash: string;
  readonly firstPosition: number;
  readonly count: number;
}

export interface LedgerHead {
  readonly ledger: LedgerId;
  readonly kind: 'official' | 'drill';
  readonly wall: 'database' | 'given';
  readonly hash: 'sha256' | 'sm3';
  readonly startsAt: Instant;
  readonly epoch: number;
  /** Last position; equal to the number of events. */
  readonly position: number;
  readonly recordedAt: Instant;
  readonly committedAt: Instant;
  readonly clock: ClockSegment;
  /** Hex of the last batch link. */
  readonly link: string;
}

export interface StreamRead {
  /** Corrections resolved, in position order. */
  readonly events: readonly Stored[];
  /** Version of the raw stream: what the next append must expect. */
  readonly version: number;
}

/** What a prefix and a business date leave of a stream. Absent: everything. */
export interface ReadPoint {
  /** Only positions up to this one. */
  readonly upTo?: number;
  /** Drop facts that occurred, and acts that were recorded, after this. */
  readonly asOf?: Instant;
}

/** Which part of a ledger's feed; absent: all of it. */
export interface FeedRange {
  readonly after?: number;
  readonly upTo?: number;
  readonly categories?: readonly string[];
  /** What took effect in this time, however late it was entered; `before` is outside. */
  readonly effective?: { readonly from?: Instant; readonly before?: Instant };
}

/** Which part of a stream as it is stored; absent: all of it, from its beginning. */
export interface EntryRange {
  /** Only positions up to this one. */
  readonly upTo?: number;
  /** Only versions behind this one. */
  readonly afterVersion?: number;
  /** The latest first. */
  readonly backward?: boolean;
  /** At most so many. */
  readonly limit?: number;
}

export interface OpenLedgerInput {
  readonly ledger: LedgerId;
  readonly kind: 'official' | 'drill';
  readonly startsAt: Instant;
  readonly wall?: 'database' | 'given';
  readonly hash?: 'sha256' | 'sm3';
  /** Initial clock; by default rate 1 for the official ledger, rate 0 (standing) for a drill. */
  readonly rate?: number;
  readonly wallNow?: Instant;
}

export interface VerifyReport {
  readonly ledger: LedgerId;
  readonly events: number;
  readonly batches: number;
  readonly link: string;
  /** Empty when the log is whole. Each names its place. */
  readonly damages: readonly Damage[];
}

/** The port of the append-only log. */
export interface EventStore {
  openLedger(input: OpenLedgerInput): Promise<LedgerHead>;
  /** Copies the first `position` events under a new genesis. The new clock stands where the old stood at that event. */
  forkLedger(input: { readonly from: LedgerId; readonly position: number; readonly to: LedgerId }): Promise<LedgerHead>;
  dropDrillLedger(ledger: LedgerId): Promise<void>;
  ledgers(): Promise<readonly LedgerHead[]>;
  head(ledger: LedgerId): Promise<LedgerHead>;
  /** Ledger time now, by the ledger's own wall. */
  now(ledger: LedgerId, wallNow?: Instant): Promise<Instant>;

  append(request: AppendRequest): Promise<AppendVerdict>;
  /** What is stored under a key, so that a repeated command is answered as before whatever `decide` would say now. */
  findAppend(ledger: LedgerId, key: string): Promise<StoredAppend | undefined>;

  /** One stream, corrections resolved (and, with `asOf`, cut to that date). An unknown stream is empty at version 0. */
  readStream(ledger: LedgerId, stream: StreamName, point?: ReadPoint): Promise<StreamRead>;
  /** One stream as it is stored: corrections as entries of their own, beside what they correct. */
  readEntries(ledger: LedgerId, stream: StreamName, range?: EntryRange): Promise<readonly Stored[]>;
  /** Number of raw events of a stream; 0 for an unknown one. */
  streamVersion(ledger: LedgerId, stream: StreamName): Promise<number>;
  /** The ledger's feed as stored (corrections as events of their own), positions after `after`, at most `limit`. */
  readFeed(
    ledger: LedgerId,
    input: {
      readonly after: number;
      readonly limit: number;
      readonly upTo?: number;
      readonly categories?: readonly string[];
      /** The latest first, from `upTo` (absent: the end) back to `after`. */
      readonly backward?: boolean;
    },
  ): Promise<readonly Stored[]>;
  /** The same in one go, event by event, for whoever reads all of it: a rebuild, an export. Stopping in the middle is allowed. */
  feed(ledger: LedgerId, range?: FeedRange): AsyncIterable<Stored>;
  /** One raw event by id or position, with what proves it. */
  findEvent(
    ledger: LedgerId,
    at: { readonly id: string } | { readonly position: number },
  ): Promise<StoredProof | undefined>;
  /** Events whose `causation` is this event. */
  effectsOf(ledger: LedgerId, id: EventId): Promise<readonly Stored[]>;
  /** The last position whose recordedAt ≤ knownOn (0 when none). */
  positionAt(ledger: LedgerId, knownOn: Instant): Promise<number>;

  /** Recomputes every hash, leaf, link, position and time of a ledger. */
  verify(ledger: LedgerId): Promise<VerifyReport>;
  /** Called after each commit of this process and on notice from others; returns the unsubscribe function. */
  onAdvance(listener: (ledger: LedgerId, position: number) => void): () => void;
  close(): Promise<void>;
}

export interface StoredProof {
  readonly event: Stored;
  /** The canonical bytes as stored. */
  readonly canonical: string;
  readonly eventHash: string;
  readonly leaf: string;
}
