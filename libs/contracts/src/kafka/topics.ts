/** One topic in Kafka: its name, and how it is made when it is not there yet. */
export interface Topic {
  readonly name: string;
  readonly partitions: number;
  /** Absent: kept for ever. */
  readonly retentionDays?: number;
  readonly maxMessageBytes: number;
}

const megabyte = 1_048_576;

/** Where the events of a ledger go out. The log is the truth and the topic a copy: it may expire and be sent anew. */
export const ledgerTopic = (ledger: string): Topic => ({
  name: `taizhang.${ledger}.events`,
  partitions: 6,
  retentionDays: 90,
  maxMessageBytes: 8 * megabyte,
});

/** Where the signed heads of a ledger go, each once it is made, kept for ever: the smaller the topic, the longer somebody keeps it. */
export const checkpointTopic = (ledger: string): Topic => ({
  name: `taizhang.${ledger}.checkpoints`,
  partitions: 1,
  maxMessageBytes: megabyte,
});

/** Where other bodies put the clues that they hand over. */
export const inboundClueTopic: Topic = {
  name: 'taizhang.inbound.clues',
  partitions: 3,
  retentionDays: 90,
  maxMessageBytes: megabyte,
};

/** What could not be registered, with the reason and the place of the message; never with what it said. */
export const deadClueTopic: Topic = {
  name: 'taizhang.inbound.clues.dead',
  partitions: 1,
  maxMessageBytes: megabyte,
};
