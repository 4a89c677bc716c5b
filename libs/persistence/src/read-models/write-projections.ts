import type { LedgerId, Stored } from '@taizhang/domain';
import type { EventStore } from '../event-store/event-store';
import type { Transaction } from '../readers/transaction';
import { sqlName } from './period/period-table';
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

/** Takes away every row of a ledger: its reader begins anew. */
export async function forgetPeriodRows(transaction: Transaction, ledger: LedgerId): Promise<void> {
  for (const { name } of projections)
    await transaction.query(`DELETE FROM ${sqlName(name)} WHERE ledger = $1`, [ledger]);
}
