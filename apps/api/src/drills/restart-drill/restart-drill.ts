import { forkDrill, nextOpenedName, originOf, type Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';
import { hasErrorCode } from '@taizhang/persistence';
import type { Commander } from '../../platform/commands/commander';
import { Refusal } from '../../platform/problem/refusal';
import { requireNoBase } from '../require-drill';

/** Of what was made for this request: a repetition finds it in the fork's own log. */
const keyOfRestart = (by: Commander): string => `restart/${by.ledger}/${by.key}`;

/** Forks the ledger that this one was forked from, at the same place, and drops this one. The base is never played itself. */
export async function restartDrill(app: Application, by: Commander): Promise<{ readonly ledger: LedgerId }> {
  const ledgers = await app.store.ledgers();
  const current = ledgers.find((head) => head.ledger === by.ledger);
  if (current === undefined) {
    const again = await restartedBy(app, by);
    if (again) return { ledger: again };
    throw new Refusal('NotFound');
  }
  if (current.kind !== 'drill') throw new Refusal('DrillOnly', { ledger: by.ledger });
  const { stated } = await requireNoBase(app, by.ledger);
  const origin = await originOf(app, by.ledger);
  const base = origin && ledgers.find((head) => head.ledger === origin.ledger);
  if (origin === undefined || base === undefined) throw new Refusal('DrillCannotRestart');
  const { family, place } = stated ?? { family: base.ledger.split('-')[0] ?? base.ledger, place: 1 };
  const to =
    (await restartedBy(app, by)) ??
    (await forkDrill(app, {
      base: { ledger: base.ledger, position: origin.position },
      to: nextOpenedName(family, ledgers),
      stated: { purpose: 'opened', family, place },
      key: keyOfRestart(by),
    }));
  await drop(app, by.ledger);
  return { ledger: to };
}

async function restartedBy(app: Application, by: Commander): Promise<LedgerId | undefined> {
  for (const { ledger, kind } of await app.store.ledgers()) {
    if (kind === 'drill' && (await app.store.findAppend(ledger, keyOfRestart(by)))) return ledger;
  }
  return undefined;
}

/** A repetition at the same time may have dropped it. */
async function drop(app: Application, ledger: LedgerId): Promise<void> {
  await app.store.dropDrillLedger(ledger).catch((error: unknown) => {
    if (!hasErrorCode(error, 'LedgerUnknown')) throw error;
  });
}
