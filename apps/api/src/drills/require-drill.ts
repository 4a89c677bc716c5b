import { drillOf, type Application } from '@taizhang/application';
import { purposeOf, type DrillState, type LedgerId } from '@taizhang/domain';
import type { LedgerHead } from '@taizhang/persistence';
import { notFound } from '../platform/problem/refusal';

export interface OpenDrill {
  readonly head: LedgerHead;
  readonly drill: DrillState;
}

/** The official ledger is no drill and is not mentioned among them; nor is a ledger that is only there to be forked. */
export async function requireDrill(app: Application, ledger: LedgerId): Promise<OpenDrill> {
  const head = (await app.store.ledgers()).find((each) => each.ledger === ledger);
  if (head?.kind !== 'drill') throw notFound();
  return { head, drill: await requireNoBase(app, ledger) };
}

/** Nobody plays a base: what is forked from it must stand where it stood. */
export async function requireNoBase(app: Application, ledger: LedgerId): Promise<DrillState> {
  const drill = await drillOf(app, ledger);
  if (purposeOf(drill) === 'base') throw notFound();
  return drill;
}
