import { given } from '@taizhang/testing/given-when-then';
import { caseDecider } from './case.decide';
import { chen, lin, ma, sun, superior, until, wang, zhang } from './case.features';
import { seesCase } from './sees-case';

const examining = given(caseDecider, ...until('ExaminationTeamAssigned')).state;
const adjudicating = given(caseDecider, ...until('AdjudicationAccepted')).state;

describe('the compartment of a case [R-056, R-098]', () => {
  it('holds the team, the panel after acceptance, who manages cases and who decides', () => {
    expect(seesCase(examining, wang, ['caseOfficer'])).toBe(true);
    expect(seesCase(examining, sun, ['adjudicator'])).toBe(false);
    expect(seesCase(adjudicating, sun, ['adjudicator'])).toBe(true);
    expect(seesCase(examining, chen, ['caseSupervisor'])).toBe(true);
    expect(seesCase(examining, lin, ['leader'])).toBe(true);
    expect(seesCase(examining, superior, ['superiorCommission'])).toBe(true);
  });

  it('holds no other officer, and never the person concerned, whatever his roles', () => {
    expect(seesCase(examining, ma, ['caseOfficer', 'commissionOffice', 'analyst'])).toBe(false);
    expect(seesCase(examining, zhang, ['leader', 'caseSupervisor', 'superiorCommission'])).toBe(false);
  });
});
