import { instantOfMs, ledgerId, type ClockSegment } from '@taizhang/domain';
import type { LedgerHead } from './event-store';
import type { HashAlgorithm } from './hashes';

/** The counter row of a ledger. */
export interface LedgerRow {
  readonly id: string;
  readonly kind: 'official' | 'drill';
  readonly wall: 'database' | 'given';
  readonly hash: HashAlgorithm;
  readonly starts_at: number;
  readonly epoch: number;
  readonly position: number;
  readonly recorded_at: number;
  readonly committed_at: number;
  readonly link: Buffer;
  readonly clock_anchor_ledger: number;
  readonly clock_anchor_wall: number;
  readonly clock_rate: number;
  readonly clock_until: number | null;
}

function clockOf(row: LedgerRow): ClockSegment {
  const segment = {
    anchorLedger: instantOfMs(row.clock_anchor_ledger),
    anchorWall: instantOfMs(row.clock_anchor_wall),
    rate: row.clock_rate,
  };
  return row.clock_until === null ? segment : { ...segment, until: instantOfMs(row.clock_until) };
}

export function headOf(row: LedgerRow): LedgerHead {
  return {
    ledger: ledgerId(row.id),
    kind: row.kind,
    wall: row.wall,
    hash: row.hash,
    startsAt: instantOfMs(row.starts_at),
    epoch: row.epoch,
    position: row.position,
    recordedAt: instantOfMs(row.recorded_at),
    committedAt: instantOfMs(row.committed_at),
    clock: clockOf(row),
    link: row.link.toString('hex'),
  };
}
