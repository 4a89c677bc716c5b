import { clueId, refuseBundle, type BundleCommand, type ClueId, type Refusal, type UnitId } from '@taizhang/domain';
import {
  checkBundle,
  openContent,
  writeReceipt,
  type BundleFault,
  type CheckedBundle,
  type OwnHouse,
  type Partner,
} from '@taizhang/persistence';
import type { Application } from '../application';
import { deliveredClueId } from '../clues/clue-id';
import { registerClue, type RegisterClueInput } from '../clues/register-clue.handler';
import type { CommandRequest } from '../command/command';
import { bundleOf, executeOnBundle, refusedOnBundle, rejectedBy, type Rejected } from './bundle-command';
import { ownHouseOf } from './make-bundle';
import { readTransferredContent, type TransferredContent } from './transferred-content';

type TakeInCommand = Extract<BundleCommand, { readonly type: 'TakeInBundle' }>;

export interface TakeInBundle {
  /** Without their newlines. */
  readonly lines: AsyncIterable<string> | Iterable<string>;
  /** The unit that receives the clue of a transfer. */
  readonly unitId?: UnitId;
}

export type TakenIn =
  /** A bundle that was taken in before is refused, and its receipt written again. */
  | (Rejected & { readonly receipt?: string })
  | { readonly status: 'takenIn'; readonly bundle: CheckedBundle; readonly clueId?: ClueId; readonly receipt: string };

/**
 * Checks a bundle of another body and takes it in: a clue through the door of every clue, once whatever is brought again; the
 * receipt is signed for what the log says.
 */
export async function takeInBundle(
  app: Application,
  request: CommandRequest<TakeInBundle>,
  partners: readonly Partner[],
): Promise<TakenIn> {
  const { ledger, input } = request;
  const house = await ownHouseOf(app);
  const bundle = await checkedFor(house, partners, input.lines);
  if ('status' in bundle) return bundle;
  const { manifest } = bundle;
  const known = await bundleOf(app, ledger, manifest.bundle);
  if (known.status === 'takenIn') {
    const receipt = await receiptFor(app, request, house, bundle);
    return { ...rejectedBy(refuseBundle.takenInAlready(known.at ?? '')), receipt };
  }
  const command = commandFor(bundle, partners);
  const refused = await refusedOnBundle(app, request, known, input.unitId, command);
  if (refused !== undefined) return refused;
  const registered = await register(app, request, house, bundle);
  if (registered !== undefined && typeof registered !== 'string') return registered;
  const outcome = await executeOnBundle(app, request, manifest.bundle, input.unitId, {
    ...command,
    ...(registered !== undefined && { clueId: registered }),
  });
  if (outcome.status === 'rejected') return outcome;
  const receipt = await receiptFor(app, request, house, bundle);
  return { status: 'takenIn', bundle, receipt, ...(registered !== undefined && { clueId: registered }) };
}

function commandFor({ manifest, checkpoint, digest }: CheckedBundle, partners: readonly Partner[]): TakeInCommand {
  const { first, last, events, document } = manifest;
  return {
    type: 'TakeInBundle',
    kind: manifest.kind === 'transfer' ? 'transfer' : 'range',
    ...{ bundleId: manifest.bundle, firstPosition: first, lastPosition: last, events, checkpointSize: checkpoint.size },
    ...{ from: { house: manifest.from, name: nameOf(partners, manifest.from) }, ledger: manifest.ledger },
    ...{ checkpointRoot: Buffer.from(checkpoint.root).toString('base64'), digest, number: numberOf(manifest.bundle) },
    ...(document !== undefined && { documentNumber: document }),
  };
}

/** The file, if it is whole, of a known sender and for this house. Nothing is written. */
export async function checkedFor(
  house: OwnHouse,
  partners: readonly Partner[],
  lines: TakeInBundle['lines'],
): Promise<CheckedBundle | Rejected> {
  const checked = await checkBundle(
    lines,
    partners.map(({ key }) => key),
  );
  if ('code' in checked) return rejectedBy(refusalFor(checked));
  const isForUs = checked.manifest.to === house.signer.name && checked.manifest.kind !== 'proof';
  return isForUs ? checked : rejectedBy(refuseBundle.notForUs());
}

function refusalFor(fault: BundleFault): Refusal {
  switch (fault.code) {
    case 'BundleUnreadable':
      return refuseBundle.unreadable(fault.line);
    case 'BundleDamaged':
      return refuseBundle.damaged(fault.line, fault.what);
    case 'BundleSenderUnknown':
      return refuseBundle.senderUnknown(fault.house);
  }
}

const nameOf = (partners: readonly Partner[], house: string): string =>
  partners.find(({ key }) => key.name === house)?.name ?? house;
const numberOf = (bundleId: string): string => `HZ-${bundleId.slice(0, 12)}`;

/** A range holds no clue. */
async function register(
  app: Application,
  { ledger, input }: CommandRequest<TakeInBundle>,
  house: OwnHouse,
  { manifest, checkpoint, content }: CheckedBundle,
): Promise<ClueId | Rejected | undefined> {
  if (manifest.kind === 'range') return undefined;
  if (input.unitId === undefined) return rejectedBy(refuseBundle.unitMissing());
  const opened = content === undefined ? 'damaged' : openContent(content, manifest.bundle, house.openingKey);
  if (opened === 'notForUs') return rejectedBy(refuseBundle.notForUs());
  const told = opened === 'damaged' ? undefined : readTransferredContent(opened.content);
  if (told === undefined) return rejectedBy(refuseBundle.damaged(manifest.events + 3, 'no readable content'));
  const origin = { body: checkpoint.origin, externalId: `${told.clueId}/${told.documentNumber}` };
  const outcome = await registerClue(app, {
    ledger,
    key: `inbound/${encodeURIComponent(origin.body)}/${encodeURIComponent(origin.externalId)}`,
    actor: { kind: 'system' },
    input: clueInput(told, input.unitId, origin),
  });
  return outcome.status === 'rejected' ? outcome : clueId(deliveredClueId(origin.body, origin.externalId));
}

const clueInput = (
  { receivedAt, summary, accused }: TransferredContent,
  unitId: UnitId,
  origin: { readonly body: string; readonly externalId: string },
): RegisterClueInput => ({
  ...{ unitId, receivedAt, concernedPersonIds: [], origin, content: { summary, accused } },
  channel: 'transfer',
  reporter: { kind: 'anonymous' },
});

async function receiptFor(
  app: Application,
  { ledger }: CommandRequest<unknown>,
  house: OwnHouse,
  { manifest, digest }: CheckedBundle,
): Promise<string> {
  const { receipt } = await bundleOf(app, ledger, manifest.bundle);
  if (receipt === undefined) throw new Error(`bundle ${manifest.bundle} was taken in and has no receipt`);
  const { number, takenInAt } = receipt;
  const { bundle, from, to } = manifest;
  return writeReceipt({ bundle, digest, from, by: to, number, takenInAt }, house.signer);
}
