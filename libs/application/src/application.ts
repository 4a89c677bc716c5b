import type { EventStore, Reads } from '@taizhang/persistence';

/** What every handler and query of the application works with. */
export interface Application {
  readonly store: EventStore;
  readonly reads: Reads;
}
