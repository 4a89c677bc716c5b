import type { Application } from '@taizhang/application';
import { runReader, type Persistence, type Reader } from '@taizhang/persistence';
import type { WakeUps } from '../engine/wake-ups';
import type { ReaderTroubles } from './projections';
import { wakeUpsReader, wakeWorkflows } from './wake-workflows';

/** A new reader's way to the head is read in one go: what counts is how the agenda stands there. */
const batchSize = 5_000;

/** Keeps the agenda rows and wakes the workflows that they concern. */
export const runWakeUps = (
  app: Application,
  { store, pool }: Persistence,
  wakeUps: WakeUps,
  troubles: ReaderTroubles,
): Reader =>
  runReader({
    name: wakeUpsReader,
    store,
    pool,
    batchSize,
    handle: wakeWorkflows({ app, wakeUps }),
    onError: troubles(wakeUpsReader),
  });
