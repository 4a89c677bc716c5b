import type { EventStore, Persistence, Reads } from '@taizhang/persistence';

/** What every handler and query of the application works with. */
export interface Application {
  readonly store: EventStore;
  readonly reads: Reads;
}

/** The application over a database. */
export const createApplication = ({ store, reads }: Pick<Persistence, 'store' | 'reads'>): Application => ({
  store,
  reads,
});
