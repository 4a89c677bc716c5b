import type { Compartment } from '../kernel';
import type { Role } from '../plan/plan.types';
import { mayUnseal } from './may-unseal';

const opens = (compartment: Compartment, role: Role, isAssigned = false): boolean =>
  mayUnseal({ compartment, roles: [role], isAssigned });

describe('who may open an envelope (R-055, R-056)', () => {
  it('is the supervisor of cases, in either compartment', () => {
    expect(opens('reporterIdentity', 'caseSupervisor')).toBe(true);
    expect(opens('matterContent', 'caseSupervisor')).toBe(true);
  });
  it('is an officer in the matters that are in his own hands, and in no others', () => {
    expect(opens('reporterIdentity', 'caseOfficer', true)).toBe(true);
    expect(opens('reporterIdentity', 'caseOfficer')).toBe(false);
  });
  it('is an adjudicator for what the case is about, never for who reported it', () => {
    expect(opens('matterContent', 'adjudicator', true)).toBe(true);
    expect(opens('reporterIdentity', 'adjudicator', true)).toBe(false);
  });
  it('is who decides a case, for what he decides on, never for who reported it', () => {
    for (const role of ['leader', 'superiorCommission'] as const) {
      expect(opens('matterContent', role, true)).toBe(true);
      expect(opens('matterContent', role)).toBe(false);
      expect(opens('reporterIdentity', role, true)).toBe(false);
    }
  });
  it('is the superior alone, once a matter is headed there', () => {
    const gone = { compartment: 'reporterIdentity', head: 'superiorCommission' } as const;
    expect(mayUnseal({ ...gone, roles: ['superiorCommission'], isAssigned: false })).toBe(true);
    expect(mayUnseal({ ...gone, roles: ['caseSupervisor'], isAssigned: false })).toBe(false);
  });
  it('is whom the plan names, in the matters that a plan puts into hands', () => {
    const track = { compartment: 'matterContent', hands: ['disciplineGroup'] } as const;
    expect(mayUnseal({ ...track, roles: ['disciplineGroup'], isAssigned: true })).toBe(true);
    expect(mayUnseal({ ...track, roles: ['disciplineGroup'], isAssigned: false })).toBe(false);
    expect(mayUnseal({ ...track, roles: ['adjudicator'], isAssigned: true })).toBe(false);
  });
  it.each<Role>(['intakeClerk', 'commissionOffice', 'analyst', 'coordinator', 'unitHead'])(
    'is never somebody who is only %s, whoever registered it',
    (role) => {
      expect(opens('reporterIdentity', role, true)).toBe(false);
      expect(opens('matterContent', role, true)).toBe(false);
    },
  );
});
