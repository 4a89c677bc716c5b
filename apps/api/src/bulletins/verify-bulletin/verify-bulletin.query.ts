import { bulletinDigest, typedCode, type Application } from '@taizhang/application';
import {
  localDateOf,
  type BulletinFigure,
  type BulletinPoint,
  type BulletinState,
  type CampaignId,
  type Instant,
  type LedgerId,
  type PersonId,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { bulletinProofSchema } from '@taizhang/contracts';
import { bulletinFigures } from '../bulletin-figures';

export type BulletinProof = z.infer<typeof bulletinProofSchema>;
interface Verifier {
  readonly ledger: LedgerId;
  readonly personId: PersonId;
}

/** Printed beside counted again; a figure that is on one side only is not the same. */
function compared(printed: readonly BulletinFigure[], again: readonly BulletinFigure[]): BulletinProof['figures'] {
  const keys = [...new Set([...printed, ...again].map(({ key }) => key))];
  return keys.map((key) => {
    const [before, now] = [printed, again].map((figures) => figures.find((each) => each.key === key));
    return {
      label: (before ?? now)?.label ?? { zh: key, en: key },
      printed: before?.value ?? null,
      printedOf: before?.of ?? null,
      recomputed: now?.value ?? null,
      recomputedOf: now?.of ?? null,
      same: before !== undefined && now !== undefined && before.value === now.value && before.of === now.of,
    };
  });
}

/**
 * Whether the sheet that bears a code is what the log says: its content gives the stored digest, and its figures, counted
 * again at the minute to which they are bound, are those that are printed. A code that no sheet bears is answered alike.
 */
export async function verifyBulletin(app: Application, by: Verifier, text: string): Promise<BulletinProof> {
  const code = typedCode(text);
  const [row] = code === '' ? [] : await app.reads.bulletins(by.ledger, { code });
  if (row?.state.status !== 'issued') return { code, found: false, same: false, sheet: null, figures: [] };
  return proofOf(app, by, code, row);
}

async function proofOf(
  app: Application,
  by: Verifier,
  code: string,
  { stream, state }: ReadRow<BulletinState>,
): Promise<BulletinProof> {
  const { title = '', documentNumber = '', digest = '', issuedAt, campaignId } = state;
  const pinned = state.point as BulletinPoint;
  const again = await bulletinFigures(app, { ...by, campaignId: campaignId as CampaignId }, pinned);
  const figures = compared(state.figures, again);
  const digestSame = bulletinDigest(by.ledger, stream, state, documentNumber) === digest;
  return {
    code,
    found: true,
    same: digestSame && figures.every(({ same }) => same),
    sheet: {
      kind: 'bulletin',
      ...{ title, documentNumber, digest, digestSame, pinned },
      issuedOn: localDateOf(issuedAt as Instant),
    },
    figures,
  };
}
