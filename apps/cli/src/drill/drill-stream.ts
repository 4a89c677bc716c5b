import type { Application, CommandOutcome, CommandRequest } from '@taizhang/application';
import {
  drillDecider,
  drillStream,
  fold,
  type DrillEvent,
  type DrillState,
  type LedgerId,
  type Stored,
} from '@taizhang/domain';

/** The drill of a ledger as its own short stream tells it. */
export interface ToldDrill {
  readonly drill: DrillState;
  readonly version: number;
}

export async function readDrill({ store }: Application, ledger: LedgerId): Promise<ToldDrill> {
  const { events, version } = await store.readStream(ledger, drillStream());
  return { drill: fold(drillDecider, events as readonly Stored<DrillEvent>[]), version };
}

/** A command of whoever runs this installation. Its key is its place in the stream, so a repetition does nothing twice. */
export function operatorRequest<I>(ledger: LedgerId, { version }: ToldDrill, input: I): CommandRequest<I> {
  return { ledger, key: `operator/${version + 1}`, actor: { kind: 'system' }, input };
}

export function accepted(outcome: CommandOutcome): void {
  if (outcome.status === 'rejected') throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.details)}`);
}
