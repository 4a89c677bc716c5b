import type { EventStore, Evidence, FileStore, Keyring, Persistence, Reads } from '@taizhang/persistence';

/** What every handler and query of the application works with. */
export interface Application {
  readonly store: EventStore;
  readonly reads: Reads;
  /** Keys of what is sealed; a process without one seals and opens nothing. */
  readonly keyring: Keyring;
  /** Evidence and scans; a process without one keeps and opens none. */
  readonly files: FileStore;
  /** Signed heads of the ledgers, and proofs under them. */
  readonly evidence: Evidence;
}

/** The application over a database. */
export const createApplication = ({
  store,
  reads,
  keyring,
  files,
  evidence,
}: Pick<Persistence, 'store' | 'reads' | 'keyring' | 'files' | 'evidence'>): Application => ({
  store,
  reads,
  keyring,
  files,
  evidence,
});
