import type { PledgeRow } from '../../api/shapes';
import { rostersOf } from './roster-model';

const row = (pledge: string, unitId: string, more: Partial<PledgeRow> = {}): PledgeRow =>
  ({ pledge, subject: 'person', status: 'asked', unit: { unitId, name: unitId }, ...more }) as PledgeRow;

describe('the roster of pledges on paper', () => {
  it('has a sheet a unit, the unit itself first, and nobody who need not sign', () => {
    const rosters = rostersOf([
      row('a', 'u1'),
      row('b', 'u2', { status: 'signed' }),
      row('u', 'u1', { subject: 'unit' }),
      row('c', 'u1', { status: 'waived' }),
    ]);
    expect(rosters.map(({ unitId, rows }) => [unitId, rows.map(({ pledge }) => pledge)])).toEqual([
      ['u1', ['u', 'a']],
      ['u2', ['b']],
    ]);
  });
});
