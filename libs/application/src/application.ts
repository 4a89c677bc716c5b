import type { EventStore, Keyring, Persistence, Reads } from '@taizhang/persistence';

/** What every handler and query of the application works with. */
export interface Application {
  readonly store: EventStore;
  readonly reads: Reads;
  /** Keys of what is sealed; a process without one seals and opens nothing. */
  readonly keyring: Keyring;
}

/** The application over a database. */
export const createApplication = ({
  store,
  reads,
  keyring,
}: Pick<Persistence, 'store' | 'reads' | 'keyring'>): Application => ({
  store,
  reads,
  keyring,
});
