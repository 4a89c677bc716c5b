import { ledgerId } from '@taizhang/domain';
import { familyOfPlan, nameOfOnly, nextOpenedName } from './drill-names';

const named = (...names: readonly string[]) => names.map((name) => ({ ledger: ledgerId(name) }));

describe('the names of drills', () => {
  it('begin with the family, which is the short name of the plan', () => {
    expect(familyOfPlan('s2-business-participation')).toBe('s2');
    expect(familyOfPlan('pledges')).toBe('pledges');
    expect(nameOfOnly('s2', 'base')).toBe('s2-base');
  });

  it('are numbered within the family, after the highest number that there is', () => {
    expect(nextOpenedName('s2', [])).toBe('s2-opened-0001');
    const ledgers = named('official', 's0-opened-0007', 's2-base', 's2-opened-0001', 's2-opened-0010', 's2-opened-x');
    expect(nextOpenedName('s2', ledgers)).toBe('s2-opened-0011');
    expect(nextOpenedName('s0', ledgers)).toBe('s0-opened-0008');
  });
});
