import { performEngineAct, type Application } from '@taizhang/application';
import { hasErrorCode, type LedgerHead } from '@taizhang/persistence';
import type { Instant, LedgerId } from '@taizhang/domain';
import type { Act, ActOutcome, PerformAct } from '@taizhang/workflows';

/** The wall time of a workflow counts only where the ledger has no wall of its own. */
export const wallOf = (head: LedgerHead, wallNow: Instant): { readonly wallNow?: Instant } =>
  head.wall === 'given' ? { wallNow } : {};

/** Runs the application's handler for one item; refusals are values. */
export const engineAct =
  (app: Application): Act =>
  async ({ subject, item, wallNow }: PerformAct): Promise<ActOutcome> => {
    const head = await app.store.head(subject.ledger);
    const outcome = await performEngineAct(app, { ...subject, item, ...wallOf(head, wallNow) });
    if (outcome.status === 'rejected') return outcome;
    return { status: 'accepted', readTo: { epoch: head.epoch, position: outcome.position } };
  };

/** Undefined once a drill's ledger was dropped. */
export async function headOf(app: Application, ledger: LedgerId): Promise<LedgerHead | undefined> {
  try {
    return await app.store.head(ledger);
  } catch (error) {
    if (hasErrorCode(error, 'LedgerUnknown')) return undefined;
    throw error;
  }
}
