import { checkedFor, ownHouseOf, readBundles, type Application } from '@taizhang/application';
import type { bundlePreviewSchema } from '@taizhang/contracts';
import { bundleRoles } from '@taizhang/domain';
import type { Partner } from '@taizhang/persistence';
import type { z } from 'zod';
import { Refusal } from '../../platform/problem/refusal';
import type { Reading } from '../../reading/campaign-reading';

export type BundlePreview = z.infer<typeof bundlePreviewSchema>;

/** What a file holds, once all that can be checked is in order; what is not, is refused with where it is. Writes nothing. */
export async function previewBundle(
  app: Application,
  { ledger, reader, unitFullName }: Reading,
  lines: readonly string[],
  partners: readonly Partner[],
): Promise<BundlePreview> {
  const checked = await checkedFor(await ownHouseOf(app), partners, lines);
  if ('status' in checked) throw new Refusal(checked.code, checked.details);
  const { manifest, checkpoint, since, digest } = checked;
  const known = (await readBundles(app, ledger)).find(({ bundleId }) => bundleId === manifest.bundle);
  const { bundle, from, first, last, events, document } = manifest;
  const own = reader.grants.filter(({ role }) => bundleRoles.includes(role)).map(({ unitId }) => unitId);
  return {
    ...{ bundle, first, last, events, digest },
    kind: manifest.kind === 'transfer' ? 'transfer' : 'range',
    from: { house: from, name: partners.find(({ key }) => key.name === from)?.name ?? from },
    sourceLedger: manifest.ledger,
    document: document ?? null,
    checkpoint: { size: checkpoint.size, recordedAt: checkpoint.recordedAt },
    continues: since?.size ?? null,
    takenIn: known?.receipt ? { at: known.receipt.takenInAt, receipt: known.receipt.number } : null,
    desks: [...new Set(own)].map((unitId) => ({ unitId, name: unitFullName(unitId) })),
  };
}
