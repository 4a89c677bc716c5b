/** How far a ledger was read: positions count anew only in a later epoch. Plain JSON, carried over continue-as-new. */
export interface ReadTo {
  readonly epoch: number;
  readonly position: number;
}

export const nothingRead: ReadTo = { epoch: 0, position: 0 };

export const isAfter = (a: ReadTo, b: ReadTo): boolean =>
  a.epoch === b.epoch ? a.position > b.position : a.epoch > b.epoch;

export const laterOf = (a: ReadTo, b: ReadTo): ReadTo => (isAfter(b, a) ? b : a);
