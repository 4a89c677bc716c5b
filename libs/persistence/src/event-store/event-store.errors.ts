/** Why the store itself failed: never a business refusal, and never a verdict. Told apart by the code. */
export type EventStoreErrorCode =
  | 'LedgerUnknown'
  | 'LedgerAlreadyOpen'
  | 'LedgerNotADrill'
  | 'LedgerInUse'
  | 'WallNowMissing'
  | 'PositionInsideAppend'
  | 'LogIsAppendOnly'
  | 'AppendInvalid'
  | 'AppendQueueFull'
  | 'AppendUnresolved'
  | 'StoreClosed'
  | 'LogHasGap'
  | 'LogWasPutBack'
  | 'EpochTaken';

export class EventStoreError extends Error {
  constructor(
    readonly code: EventStoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = code;
  }
}

/** Identity is the code: `instanceof` breaks across module registries. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && (error as { code?: unknown }).code === code;

export const hasErrorCode = (error: unknown, code: EventStoreErrorCode): boolean => hasCode(error, code);
