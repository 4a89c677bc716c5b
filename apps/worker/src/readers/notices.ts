import { noticeCategories, noticesOfEvent, type Application } from '@taizhang/application';
import { categoryOf, type LedgerId, type Stored } from '@taizhang/domain';
import { runReader, type NoticesDue, type Persistence, type Reader, type Transaction } from '@taizhang/persistence';
import type { ReaderTroubles } from './projections';

export interface NoticeReaderOptions {
  readonly app: Application;
  readonly persistence: Persistence;
  readonly due: NoticesDue;
  readonly troubles: ReaderTroubles;
}

export const noticeReader = 'notices';

const told = new Set<string>(noticeCategories);

/** Notes whom the official ledgers give something to do. No drill is ever read, so none can send anything. */
export const readNotices = ({ app, persistence, due, troubles }: NoticeReaderOptions): Reader =>
  runReader({
    name: noticeReader,
    store: persistence.store,
    pool: persistence.pool,
    reads: ({ kind }) => kind === 'official',
    handle: (transaction, ledger, events) => note({ app, due, transaction }, ledger, events),
    onError: troubles(noticeReader),
  });

interface Noting extends Pick<NoticeReaderOptions, 'app' | 'due'> {
  readonly transaction: Transaction;
}

async function note({ app, due, transaction }: Noting, ledger: LedgerId, events: readonly Stored[]): Promise<void> {
  for (const event of events) {
    if (!told.has(categoryOf(event.stream))) continue;
    const { raised, settled } = await noticesOfEvent(app, ledger, event);
    for (const subject of settled) await due.settle(transaction, ledger, subject);
    const { position, recordedAt } = event;
    for (const each of raised) await due.raise(transaction, ledger, { ...each, position, recordedAt });
  }
}
