import { setTimeout as wait } from 'node:timers/promises';
import type { Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';

/** Waits until every projection shows a ledger as it stands now. */
export async function untilProjected(app: Application, ledger: LedgerId): Promise<void> {
  const { position } = await app.store.head(ledger);
  while ((await app.reads.projectedTo(ledger)) < position) await wait(50);
}
