import type { DrillPurposeStated, LedgerId } from '@taizhang/domain';
import type { Application } from '../application';
import { stateDrillPurpose } from './state-drill-purpose.handler';

export interface DrillFork {
  readonly base: { readonly ledger: LedgerId; readonly position: number };
  readonly to: LedgerId;
  readonly stated: DrillPurposeStated['payload'];
  /** Whoever asks again under this key is told of the fork that was made for it. */
  readonly key: string;
}

/** Copies a base up to a position and says what the copy is for: until it has said so, it is a base and nobody's drill. */
export async function forkDrill(app: Application, { base, to, stated, key }: DrillFork): Promise<LedgerId> {
  await app.store.forkLedger({ from: base.ledger, position: base.position, to });
  await stateFork(app, { to, stated, key });
  return to;
}

/** Also for a fork whose process was killed before it said what it is for. */
export async function stateFork(app: Application, { to, stated, key }: Omit<DrillFork, 'base'>): Promise<void> {
  const outcome = await stateDrillPurpose(app, { ledger: to, key, actor: { kind: 'system' }, input: stated });
  if (outcome.status === 'rejected') throw new Error(`the purpose of ${to} was refused: ${outcome.code}`);
}
