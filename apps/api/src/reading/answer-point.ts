import { earlier, endOfDay, instantOfMs, isLocalDate, msOf, type Instant, type LedgerId } from '@taizhang/domain';
import type { Application } from '@taizhang/application';
import type { PointInLog } from '@taizhang/persistence';
import type { Ask } from './ask';

/** The two dates of an answer, resolved once, before anything is read. */
export interface AnswerPoint {
  readonly asOf: Instant;
  readonly knownOn: Instant;
  readonly position: number;
  readonly historical: boolean;
}

/** A date means its end in the campaign's zone: the last millisecond that belongs to it. */
export const instantOfDate = (value: string): Instant =>
  isLocalDate(value) ? instantOfMs(msOf(endOfDay(value)) - 1) : (value as Instant);

/** Dates beyond the ledger's now mean now: what has not come yet is neither known nor late. */
export async function resolvePoint(
  app: Application,
  ask: Pick<Ask, 'ledger' | 'asOf' | 'knownOn'>,
): Promise<{ readonly point: AnswerPoint; readonly now: Instant }> {
  const [now, projected] = await Promise.all([app.store.now(ask.ledger), app.reads.projectedTo(ask.ledger)]);
  const asOf = ask.asOf === undefined ? now : earlier(instantOfDate(ask.asOf), now);
  const known = ask.knownOn === undefined ? now : earlier(instantOfDate(ask.knownOn), now);
  const historical = asOf < now || known < now;
  const position = known < now ? Math.min(projected, await app.store.positionAt(ask.ledger, known)) : projected;
  return { point: { asOf, knownOn: known, position, historical }, now };
}

/** Where read models and streams are asked. "Now" is left open, since rows that are open on both axes are an index of their own. */
export const inLog = (point: AnswerPoint): PointInLog =>
  point.historical ? { upTo: point.position, asOf: point.asOf } : {};

export const ledgerKind = async (app: Application, ledger: LedgerId): Promise<'drill' | 'official' | undefined> =>
  (await app.store.ledgers()).find((head) => head.ledger === ledger)?.kind;

export const ledgerExists = async (app: Application, ledger: LedgerId): Promise<boolean> =>
  (await ledgerKind(app, ledger)) !== undefined;
