import type { Application } from '@taizhang/application';
import type { BulletinPoint, Instant } from '@taizhang/domain';
import type { Commander } from '../platform/commands/commander';
import { resolvePoint } from '../reading/answer-point';

/**
 * The minute to which figures are bound: as it was seen then. Absent or ahead of the ledger's clock: now. Asked again under
 * the same key it is the minute that was stored: otherwise the repetition would be another command.
 */
export async function bulletinPoint(
  app: Application,
  { ledger, key }: Commander,
  at: string | undefined,
): Promise<BulletinPoint> {
  const stored = await app.store.findAppend(ledger, key);
  const first = stored && (await app.store.findEvent(ledger, { position: stored.firstPosition }));
  const kept = (first?.event.payload as { readonly point?: BulletinPoint } | undefined)?.point;
  if (kept !== undefined) return kept;
  const asked = at === undefined ? {} : { asOf: at, knownOn: at };
  const { point } = await resolvePoint(app, { ledger, ...asked });
  const { asOf, knownOn, position } = point;
  return { asOf: asOf as Instant, knownOn: knownOn as Instant, position };
}
