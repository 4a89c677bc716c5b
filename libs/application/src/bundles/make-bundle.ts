import { createHmac } from 'node:crypto';
import type { LedgerId } from '@taizhang/domain';
import {
  bundleFormat,
  bundleLines,
  canonicalJson,
  ownHouse,
  type BundleManifest,
  type BundleParts,
  type KeptCheckpoint,
  type OwnHouse,
  type Partner,
} from '@taizhang/persistence';
import type { Application } from '../application';

/** This installation, as others know it. */
export const ownHouseOf = async ({ keyring, evidence }: Application): Promise<OwnHouse> =>
  ownHouse(keyring, await evidence.house());

/** Takes the lines of a bundle as they are made. */
export type Sink = (line: string) => void | Promise<void>;

/** A file made of the same things has the same id, and nobody else can tell from the id what they are. */
export const bundleIdOf = ({ bundleSecret }: OwnHouse, about: Readonly<Record<string, unknown>>): string =>
  createHmac('sha256', bundleSecret).update(canonicalJson(about)).digest('hex').slice(0, 24);

/** The first checkpoint that holds the position; where none does yet, the ledger's head is signed now. */
export async function checkpointOver(
  { evidence }: Application,
  ledger: LedgerId,
  position: number,
): Promise<KeptCheckpoint> {
  return (await evidence.around(ledger, position)).under ?? (await evidence.make(ledger));
}

export const manifestFor = (
  house: OwnHouse,
  to: Partner | undefined,
  { checkpoint, note }: KeptCheckpoint,
  rest: Pick<BundleManifest, 'bundle' | 'kind' | 'first' | 'last' | 'events'> &
    Partial<Pick<BundleManifest, 'since' | 'document'>>,
): BundleManifest => ({
  format: bundleFormat,
  from: house.signer.name,
  to: to?.key.name ?? '',
  ledger: checkpoint.ledger,
  hash: checkpoint.algorithm,
  checkpoint: note,
  ...rest,
});

/** Writes every line and answers the digest that the last one signs. */
export async function writeBundle(house: OwnHouse, parts: BundleParts, sink: Sink): Promise<string> {
  const lines = bundleLines(parts, house.signer);
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done === true) return next.value;
    await sink(next.value);
  }
}
