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

/** Somebody else has the log for longer than we may wait: nothing was done. */
export const isLockedOut = (error: unknown): boolean => stateOf(error) === '55P03';

const networkCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN'],
]);
/** Refused before it was looked at: a server that is full takes it later. */
const tooManyConnections = '53300';

/** The connection went away: whether the statement took effect is unknown. */
export function isConnectionLoss(error: unknown): boolean {
  const state = stateOf(error);
  if (state !== undefined) {
    return networkCodes.has(state) || state === tooManyConnections || /^(08|57P)/.test(state);
  }
  return (
    error instanceof Error &&
    /connection terminated|connection ended|timeout exceeded|read timeout|not queryable/i.test(error.message)
  );
}

/** Pause before the n-th further attempt (from 1) of so many; undefined when it is time to give up. */
export function pauseBeforeRetryMs(error: unknown, attempt: number, retries: number): number | undefined {
  if (isContention(error)) return attempt <= 20 ? 0 : undefined;
  if (isConnectionLoss(error)) return attempt <= retries ? Math.min(2_000, 50 * 2 ** (attempt - 1)) : undefined;
  return undefined;
}
