import { instantOfMs, msOf, type Instant } from '../kernel';

/**
 * One segment of a ledger's clock: wall time → ledger time.
 * It runs from `anchorLedger` at `rate` ledger milliseconds a wall millisecond and stands at `until`, if it has one.
 */
export interface ClockSegment {
  readonly anchorLedger: Instant;
  readonly anchorWall: Instant;
  /** Whole number ≥ 0; 1 is real time, 3600 an hour a second, 0 stands. */
  readonly rate: number;
  readonly until?: Instant;
}

/** Ledger time at a wall instant. Never before the anchor, never after `until`. */
export function ledgerTimeAt(segment: ClockSegment, wall: Instant): Instant {
  const elapsedMs = Math.max(0, msOf(wall) - msOf(segment.anchorWall));
  const ledgerMs = msOf(segment.anchorLedger) + Math.floor(elapsedMs * segment.rate);
  const until = segment.until;
  return until !== undefined && ledgerMs >= msOf(until) ? until : instantOfMs(ledgerMs);
}

/** Wall instant at which the ledger shows `target`, rounded up; undefined when this segment never reaches it. */
export function wallTimeOf(segment: ClockSegment, target: Instant): Instant | undefined {
  if (target <= segment.anchorLedger) return segment.anchorWall;
  if (segment.rate === 0 || (segment.until !== undefined && target > segment.until)) return undefined;
  const wallMs = Math.ceil((msOf(target) - msOf(segment.anchorLedger)) / segment.rate);
  return instantOfMs(msOf(segment.anchorWall) + wallMs);
}

/** Whether the clock has come to its end and stands there. */
export const standsStill = (segment: ClockSegment, wall: Instant): boolean =>
  segment.rate === 0 || (segment.until !== undefined && ledgerTimeAt(segment, wall) === segment.until);
