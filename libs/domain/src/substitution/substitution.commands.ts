import type { LocalDate, PersonId, SubstitutionId, UnitId } from '../kernel';
import type { Absence } from './substitution.events';

export type NameSubstitute = {
  readonly type: 'NameSubstitute';
  readonly substitutionId: SubstitutionId;
  readonly personId: PersonId;
  readonly substituteId: PersonId;
  readonly unitId: UnitId;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly absence: Absence;
};
export type ApproveSubstitution = { readonly type: 'ApproveSubstitution' };
export type RefuseSubstitution = { readonly type: 'RefuseSubstitution'; readonly reason: string };
export type RevokeSubstitution = { readonly type: 'RevokeSubstitution'; readonly reason: string };
export type SubstitutionCommand = NameSubstitute | ApproveSubstitution | RefuseSubstitution | RevokeSubstitution;
