import {
  forgetPeriodRows,
  projectionReader,
  runReader,
  writeProjections,
  type Persistence,
  type Reader,
} from '@taizhang/persistence';

export type ReaderTroubles = (reader: string) => (error: unknown, ledger?: string) => void;

/** Writes the rows of every period projection, one transaction with the checkpoint of all of them. */
export const runProjections = ({ store, pool }: Persistence, troubles: ReaderTroubles): Reader =>
  runReader({
    name: projectionReader,
    store,
    pool,
    handle: (transaction, ledger, events) => writeProjections(transaction, store, ledger, events),
    forget: forgetPeriodRows,
    onError: troubles(projectionReader),
  });
