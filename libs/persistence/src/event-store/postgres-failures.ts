import { EventStoreError, type EventStoreErrorCode } from './event-store.errors';

/** What a failed statement means: the store's own refusal, something to try again, or a bug. */

const ownCodes: Readonly<Record<string, EventStoreErrorCode>> = {
  TZ001: 'LedgerUnknown',
  TZ002: 'LedgerAlreadyOpen',
  TZ003: 'LedgerNotADrill',
  TZ004: 'WallNowMissing',
  TZ005: 'PositionInsideAppend',
  TZ010: 'LogIsAppendOnly',
};

const stateOf = (error: unknown): string | undefined => {
  const code: unknown = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
};

/** The refusals that the SQL functions raise, as errors of the port; any other error as it is. */
export function asStoreError(error: unknown): unknown {
  const code = ownCodes[stateOf(error) ?? ''];
  return code === undefined ? error : new EventStoreError(code, (error as Error).message, { cause: error });
}

/** Serialization failure, deadlock, lock not available: nothing was stored. */
export const isContention = (error: unknown): boolean => ['40001', '40P01', '55P03'].includes(stateOf(error) ?? '');

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);

/** The connection went away: whether the statement took effect is unknown. */
export function isConnectionLoss(error: unknown): boolean {
  const state = stateOf(error);
  if (state !== undefined) return networkCodes.has(state) || state.startsWith('08') || state.startsWith('57P');
  return (
    error instanceof Error &&
    /connection terminated|connection ended|timeout exceeded|not queryable/i.test(error.message)
  );
}

/** Pause before the n-th further attempt (from 1); undefined when it is time to give up. */
export function pauseBeforeRetryMs(error: unknown, attempt: number): number | undefined {
  if (isContention(error)) return attempt <= 20 ? 0 : undefined;
  if (isConnectionLoss(error)) return attempt <= 10 ? Math.min(2_000, 50 * 2 ** (attempt - 1)) : undefined;
  return undefined;
}
