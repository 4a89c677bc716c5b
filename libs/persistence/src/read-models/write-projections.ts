import type { LedgerId, Stored } from '@taizhang/domain';
import type { EventStore } from '../event-store/event-store';
import type { Transaction } from '../readers/transaction';
import { writePeriodRows } from './period/period-writer';
import { storeVersions } from './projection-versions';
import { projections } from './projections';

/** Every projection of the code in one transaction with the reader's checkpoint; with a ledger's first event also by which version. */
export async function writeProjections(
  transaction: Transaction,
  store: EventStore,
  ledger: LedgerId,
  events: readonly Stored[],
): Promise<void> {
  if (events[0]?.position === 1) await storeVersions(transaction, ledger, projections);
  await writePeriodRows(transaction, store, projections, ledger, events);
}
