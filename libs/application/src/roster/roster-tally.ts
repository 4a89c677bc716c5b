import type { RosterChangeKind, RowOutcome } from './row-outcome';

/** Rows of a roster by what they came to; a row may change several things, so kinds add up to more than `changedRows`. */
export interface RosterFigures {
  readonly rows: number;
  readonly units: number;
  readonly persons: number;
  readonly changedRows: number;
  readonly unchangedRows: number;
  readonly rejectedRows: number;
  readonly kinds: Readonly<Partial<Record<RosterChangeKind, number>>>;
}

export class RosterTally {
  private counted: RosterFigures = {
    rows: 0,
    units: 0,
    persons: 0,
    changedRows: 0,
    unchangedRows: 0,
    rejectedRows: 0,
    kinds: {},
  };

  get figures(): RosterFigures {
    return this.counted;
  }

  add({ row, changes, faults }: Pick<RowOutcome, 'row' | 'changes' | 'faults'>): void {
    const before = this.counted;
    const fate = faults.length > 0 ? 'rejectedRows' : changes.length > 0 ? 'changedRows' : 'unchangedRows';
    const kinds = { ...before.kinds };
    if (faults.length === 0) for (const kind of changes) kinds[kind] = (kinds[kind] ?? 0) + 1;
    const { part } = row;
    this.counted = { ...before, rows: before.rows + 1, [part]: before[part] + 1, [fate]: before[fate] + 1, kinds };
  }
}
