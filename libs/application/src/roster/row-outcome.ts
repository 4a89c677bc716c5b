import type { PersonChangeKind, Rank, RowFault, UnitChangeKind, UnitId } from '@taizhang/domain';
import type { StreamWrite } from '@taizhang/persistence';
import type { RosterRow } from './roster-file';

export type RosterChangeKind = UnitChangeKind | PersonChangeKind;

/** Where a person or unit stood, as a difference shows it: post and rank of a person, the units above a unit. */
export interface RosterStanding {
  readonly name: string;
  readonly unitId?: UnitId;
  readonly unitName: string;
  readonly lineName?: string;
  readonly post?: string;
  readonly rank?: Rank;
}

/** What one row comes to: nothing, changes with what they write, or faults. */
export interface RowOutcome {
  readonly row: RosterRow;
  readonly changes: readonly RosterChangeKind[];
  readonly faults: readonly RowFault[];
  readonly before?: RosterStanding;
  readonly after?: RosterStanding;
  readonly write?: StreamWrite;
}

export const rejectedRow = (row: RosterRow, faults: readonly RowFault[]): RowOutcome => ({ row, changes: [], faults });
export const unchangedRow = (row: RosterRow): RowOutcome => ({ row, changes: [], faults: [] });
