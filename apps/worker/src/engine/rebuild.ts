import { openWorkflows, type Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';
import { projectionsReach } from '../readers/projections-reach';
import type { WakeUps } from './wake-ups';

const atOnce = 8;

/**
 * Starts what the log says is open and is nobody's child: campaigns, and those whose parent has closed. Parents start
 * their open children themselves. What runs already is only woken. Answers how many workflows are open by the log.
 */
export async function rebuildWorkflows(app: Application, wakeUps: WakeUps, ledger: LedgerId): Promise<number> {
  const { epoch, position } = await app.store.head(ledger);
  await projectionsReach(app, ledger, position);
  const open = await openWorkflows(app, ledger);
  const roots = open.filter(({ parent }) => parent === undefined);
  for (let first = 0; first < roots.length; first += atOnce) {
    await Promise.all(
      roots.slice(first, first + atOnce).map(({ stream }) => wakeUps.wake({ ledger, stream }, { epoch, position })),
    );
  }
  return open.length;
}
