import type { Topic } from '@taizhang/contracts/kafka';

/** A message to send. Messages of one key arrive in the order in which they were sent. */
export interface Outgoing {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A message that was received, as its bytes are. */
export interface Incoming {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Uint8Array;
}

export interface Consume {
  /** Members of one group share the partitions; the group's offsets outlive them. */
  readonly group: string;
  readonly topic: string;
  /**
   * Called with one message of a partition after another, at least once each. The offset is committed after it has resolved;
   * when it rejects, the partition waits and the same message comes again.
   */
  readonly handle: (message: Incoming) => Promise<void>;
  /** Called when the group has been joined, again after each trouble. */
  readonly onJoined?: () => void;
  /** Called whenever `handle` or the broker failed. It is tried again, after a growing pause, until it is stopped. */
  readonly onError?: (error: unknown) => void;
}

export interface Consumption {
  /** Finishes the message in hand and leaves the group. */
  stop(): Promise<void>;
}

/** The port to a broker. Whatever cannot be done rejects after a few seconds of trying: the caller decides how to go on. */
export interface Messaging {
  /** Names the broker's data: another name means that topics and offsets are other ones. */
  clusterId(): Promise<string>;
  /** Makes the topics that are not there yet. */
  ensureTopics(topics: readonly Topic[]): Promise<void>;
  /**
   * Sends in order; resolves when every replica in sync has all of them. After a rejection some may have been stored and
   * some not: sending all again repeats messages but never changes the order of first arrivals within a key.
   */
  publish(topic: string, messages: readonly Outgoing[]): Promise<void>;
  /** Begins at once; a broker that is away is waited for. */
  consume(options: Consume): Consumption;
  /** The last messages of a topic of one partition, the newest first; none where there is no such topic. */
  newest(topic: string, limit: number): Promise<readonly Incoming[]>;
  close(): Promise<void>;
}
