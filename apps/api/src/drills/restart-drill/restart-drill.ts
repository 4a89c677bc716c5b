import { createHash } from 'node:crypto';
import type { Application } from '@taizhang/application';
import { ledgerId, type LedgerId, type LedgerOpened } from '@taizhang/domain';
import type { Commander } from '../../platform/commands/commander';
import { Refusal } from '../../platform/problem/refusal';

/** The same request names the same new ledger, so that a repetition finds what the first one made. */
function nameOfRestart(base: LedgerId, by: Commander): LedgerId {
  const digest = createHash('sha256').update(`${by.ledger}\n${by.key}`).digest('hex').slice(0, 10);
  return ledgerId(`${base.slice(0, 60)}-${digest}`);
}

/** Forks the ledger that this one was forked from, at the same place, and drops this one. The base is never played itself. */
export async function restartDrill(app: Application, by: Commander): Promise<{ readonly ledger: LedgerId }> {
  const ledgers = await app.store.ledgers();
  const current = ledgers.find((head) => head.ledger === by.ledger);
  if (current === undefined) {
    const again = ledgers.find((head) => head.ledger.endsWith(nameOfRestart(ledgerId(''), by)));
    if (again) return { ledger: again.ledger };
    throw new Refusal('NotFound');
  }
  if (current.kind !== 'drill') throw new Refusal('DrillOnly', { ledger: by.ledger });
  const genesis = await app.store.findEvent(by.ledger, { position: 1 });
  const origin = (genesis?.event.payload as LedgerOpened['payload'] | undefined)?.forkedFrom;
  const base = origin && ledgers.find((head) => head.ledger === origin.ledger);
  if (origin === undefined || base === undefined) throw new Refusal('DrillCannotRestart');
  const to = nameOfRestart(base.ledger, by);
  if (!ledgers.some((head) => head.ledger === to)) {
    await app.store.forkLedger({ from: base.ledger, position: origin.position, to });
  }
  await app.store.dropDrillLedger(by.ledger);
  return { ledger: to };
}
