import type { Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';
import type { LedgerHead } from '@taizhang/persistence';
import { notFound } from '../platform/problem/refusal';

/** The official ledger is no drill and is not mentioned among them. */
export async function requireDrill(app: Application, ledger: LedgerId): Promise<LedgerHead> {
  const head = (await app.store.ledgers()).find((each) => each.ledger === ledger);
  if (head?.kind !== 'drill') throw notFound();
  return head;
}
