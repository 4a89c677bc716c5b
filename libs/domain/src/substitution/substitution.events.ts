import type { EventData, LocalDate, PersonId, SubstitutionId, UnitId } from '../kernel';
import type { Role } from '../plan/plan.types';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Why somebody is away, in words that tell nothing else: a matter or an illness is nobody's business here. */
export const absences = ['leave', 'business', 'training', 'vacancy', 'other'] as const;
export type Absence = (typeof absences)[number];

/**
 * Act. Somebody is away for a dated span and names who acts for him in the duties that he holds over a unit (代办).
 * Stream `substitution/{substitutionId}`.
 */
export type SubstituteNamed = EventData<
  'SubstituteNamed',
  {
    readonly substitutionId: SubstitutionId;
    readonly personId: PersonId;
    readonly substituteId: PersonId;
    readonly unitId: UnitId;
    /** Of the roles that he holds over the unit, those that can be acted in for him. */
    readonly roles: readonly Role[];
    /** First and last day. */
    readonly from: LocalDate;
    readonly until: LocalDate;
    readonly absence: Absence;
  }
>;
/** Act of the head of the unit or of the office: from here on it holds, on its days. */
export type SubstitutionApproved = EventData<'SubstitutionApproved', Readonly<Record<string, never>>>;
/** Act. */
export type SubstitutionRefused = EventData<'SubstitutionRefused', { readonly reason: string }>;
/** Act. It ends before its last day. */
export type SubstitutionRevoked = EventData<'SubstitutionRevoked', { readonly reason: string }>;

export type SubstitutionEvent = SubstituteNamed | SubstitutionApproved | SubstitutionRefused | SubstitutionRevoked;
