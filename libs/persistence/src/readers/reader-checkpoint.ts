import type { EpochOpened, LedgerId, Stored } from '@taizhang/domain';
import type { EventStore, LedgerHead } from '../event-store/event-store';
import { EventStoreError } from '../event-store/event-store.errors';
import { ledgerStream } from '../event-store/ledger-stream';
import type { Transaction } from './transaction';

/** How far a reader is in a ledger, and by what it knows the log again. */
export interface ReaderCheckpoint {
  readonly position: number;
  /** Id of the event at the position; absent where an earlier release noted none. */
  readonly lastId?: string;
  /** Epoch of the ledger at that time. */
  readonly epoch?: number;
}

interface CheckpointRow {
  readonly position: number;
  readonly last_id: string | null;
  readonly epoch: number | null;
}

/** Held until the end of the transaction. */
export async function holdCheckpoint(
  transaction: Transaction,
  reader: string,
  ledger: LedgerId,
): Promise<ReaderCheckpoint> {
  const text = 'SELECT position, last_id, epoch FROM reader_checkpoint WHERE reader = $1 AND ledger = $2 FOR UPDATE';
  const { rows } = await transaction.query<CheckpointRow>(text, [reader, ledger]);
  const [row] = rows;
  if (row === undefined || Number(row.position) === 0) return { position: 0 };
  return {
    position: Number(row.position),
    ...(row.last_id !== null && { lastId: row.last_id }),
    ...(row.epoch !== null && { epoch: row.epoch }),
  };
}

export async function moveCheckpoint(
  transaction: Transaction,
  reader: { readonly name: string; readonly token: number },
  ledger: LedgerId,
  { position, lastId, epoch }: ReaderCheckpoint,
): Promise<void> {
  await transaction.query(
    `INSERT INTO reader_checkpoint (reader, ledger, position, token, last_id, epoch) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (reader, ledger) DO UPDATE SET position = excluded.position, token = excluded.token,
       last_id = excluded.last_id, epoch = excluded.epoch`,
    [reader.name, ledger, position, reader.token, lastId ?? null, epoch ?? null],
  );
}

/** Whether an event is the one that a reader has read at its place. */
const isRead = ({ position, lastId }: Omit<ReaderCheckpoint, 'epoch'>, event: Stored | undefined): boolean =>
  event?.position === position && (lastId === undefined || event.id === lastId);

/** Whether the log still has what a reader has read last. */
export async function isStillThere(
  store: Pick<EventStore, 'readFeed'>,
  ledger: LedgerId,
  read: Omit<ReaderCheckpoint, 'epoch'>,
): Promise<boolean> {
  const [event] = await store.readFeed(ledger, { after: read.position - 1, limit: 1 });
  return isRead(read, event);
}

/** What comes next, once it is sure that what came before is what was read and that nothing lies between. */
export type NextEvents =
  | { readonly kind: 'next'; readonly events: readonly Stored[] }
  /** The log lost some of what this reader has read, nobody knows from where on: only the beginning is sure. */
  | { readonly kind: 'lost' };

/**
 * Reads on from a checkpoint, the event at the checkpoint first: if it is another one, or gone, the log was put back to an
 * earlier state by a failover or a restore that lost events, and positions were or will be given a second time. Only an
 * epoch that somebody opened since says that this log is the one to go on with; until then the reader stands still.
 */
export async function readOn(
  store: Pick<EventStore, 'readFeed' | 'readEntries'>,
  head: LedgerHead,
  checkpoint: ReaderCheckpoint,
  limit: number,
): Promise<NextEvents> {
  const { position } = checkpoint;
  const [before, ...rest] = await store.readFeed(head.ledger, { after: Math.max(0, position - 1), limit: limit + 1 });
  const events = position === 0 ? [before, ...rest].filter((event) => event !== undefined).slice(0, limit) : rest;
  const isSame = position === 0 || isRead(checkpoint, before);
  if (!isSame) {
    await refuseUnlessOpened(store, head.ledger, checkpoint);
    return { kind: 'lost' };
  }
  const skipped = events.findIndex((event, index) => event.position !== position + index + 1);
  if (skipped >= 0) {
    throw new EventStoreError('LogHasGap', `${head.ledger}: position ${position + skipped + 1} is missing`);
  }
  return { kind: 'next', events };
}

async function refuseUnlessOpened(
  store: Pick<EventStore, 'readEntries'>,
  ledger: LedgerId,
  { position, epoch = 1 }: ReaderCheckpoint,
): Promise<void> {
  const isOpened = (await store.readEntries(ledger, ledgerStream)).some(
    (event) => event.type === 'EpochOpened' && (event.payload as EpochOpened['payload']).epoch > epoch,
  );
  if (isOpened) return;
  throw new EventStoreError(
    'LogWasPutBack',
    `${ledger}: position ${position} was read in epoch ${epoch}, and is gone or another event now. Open a new epoch once it is sure that this log is the one to go on with`,
  );
}
