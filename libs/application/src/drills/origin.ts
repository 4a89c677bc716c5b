import type { Application } from '../application';
import type { LedgerId, LedgerOpened } from '@taizhang/domain';

/** Where a ledger was forked from; undefined of one that was opened by itself. */
export async function originOf(
  { store }: Pick<Application, 'store'>,
  ledger: LedgerId,
): Promise<LedgerOpened['payload']['forkedFrom'] | undefined> {
  const genesis = await store.findEvent(ledger, { position: 1 });
  return (genesis?.event.payload as LedgerOpened['payload'] | undefined)?.forkedFrom;
}
