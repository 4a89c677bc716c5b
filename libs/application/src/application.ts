import type { EventStore, FileStore, Keyring, Persistence, Reads } from '@taizhang/persistence';

/** What every handler and query of the application works with. */
export interface Application {
  readonly store: EventStore;
  readonly reads: Reads;
  /** Keys of what is sealed; a process without one seals and opens nothing. */
  readonly keyring: Keyring;
  /** Evidence and scans; a process without one keeps and opens none. */
  readonly files: FileStore;
}

/** The application over a database. */
export const createApplication = ({
  store,
  reads,
  keyring,
  files,
}: Pick<Persistence, 'store' | 'reads' | 'keyring' | 'files'>): Application => ({
  store,
  reads,
  keyring,
  files,
});
