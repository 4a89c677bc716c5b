import type { Application } from '@taizhang/application';
import { localDate, startOfDay, type Instant } from '@taizhang/domain';
import type { Commander } from '../platform/commands/commander';

/** A fact that is told by its day happened as that day began. */
export const occurredOnDay = (date: string): Instant => startOfDay(localDate(date));

/**
 * A fact that happens by being told (a form submitted on the page) happened now. Told again under the same key, it happened
 * when it was first told: otherwise the repetition would be another command.
 */
export async function occurredNow(app: Application, by: Commander): Promise<Instant> {
  const stored = await app.store.findAppend(by.ledger, by.key);
  const first = stored && (await app.store.findEvent(by.ledger, { position: stored.firstPosition }));
  return first?.event.occurredAt ?? app.store.now(by.ledger);
}
