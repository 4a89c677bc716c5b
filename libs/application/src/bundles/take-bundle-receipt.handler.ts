import {
  clueDecider,
  clueStream,
  earlier,
  fold,
  refuseBundle,
  type ClueEvent,
  type ClueId,
  type Stored,
} from '@taizhang/domain';
import { readReceipt, type BundleReceipt, type Partner } from '@taizhang/persistence';
import type { Application } from '../application';
import { receiveClueReceipt } from '../clues/receive-clue-receipt.handler';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { bundleOf, executeOnBundle, rejectedBy } from './bundle-command';

export interface TakeReceipt {
  /** The signed note, as it came. */
  readonly note: string;
}

/** The receiver's signed receipt comes back: the bundle has it, and so has the clue that it held. */
export async function takeBundleReceipt(
  app: Application,
  request: CommandRequest<TakeReceipt>,
  partners: readonly Partner[],
): Promise<CommandOutcome> {
  const { ledger, input } = request;
  const receipt = readReceipt(
    input.note,
    partners.map(({ key }) => key),
  );
  if (receipt === undefined) return rejectedBy(refuseBundle.unreadable(1));
  if (!receipt.isSigned) return rejectedBy(refuseBundle.senderUnknown(receipt.by));
  const { clueId } = await bundleOf(app, ledger, receipt.bundle);
  const clue = clueId && (await clueState(app, request, clueId));
  const outcome = await executeOnBundle(app, request, receipt.bundle, clue?.unitId, {
    type: 'TakeBundleReceipt',
    ...{ digest: receipt.digest, number: receipt.number, takenInAt: receipt.takenInAt },
    by: { house: receipt.by, name: partners.find(({ key }) => key.name === receipt.by)?.name ?? receipt.by },
  });
  if (outcome.status === 'rejected' || clueId === undefined || clue?.status !== 'transferring') return outcome;
  return tellClue(app, request, clueId, receipt);
}

async function clueState(app: Application, { ledger }: CommandRequest<unknown>, clueId: ClueId) {
  const { events } = await app.store.readStream(ledger, clueStream(clueId));
  return fold(clueDecider, events as readonly Stored<ClueEvent>[]);
}

/** Their clock may be ahead of this ledger's. */
async function tellClue(
  app: Application,
  { ledger, key, wallNow }: CommandRequest<unknown>,
  clueId: ClueId,
  { number, takenInAt }: BundleReceipt,
): Promise<CommandOutcome> {
  const now = await app.store.now(ledger, wallNow);
  return receiveClueReceipt(app, {
    ...{ ledger, key: `${key}/clue`, actor: { kind: 'system' } },
    ...(wallNow !== undefined && { wallNow }),
    input: { clueId, receipt: number, occurredAt: earlier(now, takenInAt) },
  });
}
