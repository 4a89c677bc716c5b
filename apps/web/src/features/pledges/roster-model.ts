import type { PledgeRow } from '../../api/shapes';

export interface Roster {
  unitId: string;
  name: string;
  rows: PledgeRow[];
}

/** One sheet a unit: its own pledge first, then its persons, each with room for a signature. Who is let off is not on it. */
export const rostersOf = (rows: readonly PledgeRow[]): Roster[] => {
  const rosters = new Map<string, Roster>();
  for (const row of rows) {
    if (row.status === 'waived') continue;
    const { unitId, name } = row.unit;
    const roster = rosters.get(unitId) ?? { unitId, name, rows: [] };
    roster.rows.push(row);
    rosters.set(unitId, roster);
  }
  const own = ({ subject }: PledgeRow): number => (subject === 'unit' ? 0 : 1);
  for (const roster of rosters.values()) roster.rows.sort((a, b) => own(a) - own(b));
  return [...rosters.values()];
};
