import type { Role } from '../plan/plan.types';
import type { AccountabilityRule } from '../plan/accountability.types';
import { sampleAccountability } from '../plan/sample-plan.features';
import { fold, head, leader, officer, openedCase, openedFinding } from './accountability.features';
import { seesAccountability } from './sees-accountability';

const [ofCases, ofUnits] = sampleAccountability as [AccountabilityRule, AccountabilityRule];
const holding =
  (...held: readonly Role[]) =>
  (_: unknown, ...asked: readonly Role[]): boolean =>
    asked.some((role) => held.includes(role));

describe('who sees an accountability [R-056, R-098]', () => {
  const ofCase = fold(openedCase);
  const sees = (person: typeof head, roles: readonly Role[], team: readonly (typeof head)[] = []) =>
    seesAccountability(ofCase, ofCases, person, holding(...roles), team);

  it('is who works on it, settles it, or manages cases', () => {
    for (const role of ['disciplineGroup', 'leader', 'caseSupervisor', 'superiorCommission'] as const)
      expect([role, sees(leader, [role])]).toEqual([role, true]);
    for (const role of ['coordinator', 'unitHead', 'analyst', 'commissionOffice'] as const)
      expect([role, sees(leader, [role])]).toEqual([role, false]);
  });

  it('is a case officer only of that case', () => {
    expect(sees(officer, ['caseOfficer'])).toBe(false);
    expect(sees(officer, ['caseOfficer'], [officer])).toBe(true);
    expect(seesAccountability(fold(openedFinding), ofUnits, officer, holding('caseOfficer'), [])).toBe(true);
  });

  it('is never one whom it concerns, whatever his roles', () => {
    expect(sees(head, ['leader', 'disciplineGroup', 'superiorCommission'], [head])).toBe(false);
  });
});
