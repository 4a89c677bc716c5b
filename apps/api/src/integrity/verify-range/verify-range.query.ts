import type { Application } from '@taizhang/application';
import type { rangeVerificationSchema } from '@taizhang/contracts';
import { damageWords } from '@taizhang/persistence';
import type { z } from 'zod';
import { Refusal } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { mostAtOnce } from '../find-integrity/find-integrity.query';

export type RangeVerification = z.infer<typeof rangeVerificationSchema>;

/** A range of the log, by numbers alone: nothing of what its events say is in the answer. */
export async function verifyRange(
  app: Application,
  ask: PersonalAsk,
  first: number,
  last: number,
): Promise<RangeVerification> {
  const { ledger, point } = await openReading(app, ask);
  if (first < 1 || first > last || last > point.position) {
    throw new Refusal('BundleRangeEmpty', { from: first, to: last });
  }
  const upTo = Math.min(last, first + mostAtOnce - 1);
  const report = await app.evidence.verifyRange(ledger, first, upTo);
  return {
    first,
    last: upTo,
    events: report.events,
    under: report.under ?? null,
    coveredUpTo: report.coveredUpTo,
    damages: report.damages.map((damage) => ({ position: damage.position, what: damageWords(damage) })),
  };
}
