import { assertNever, type Instant, type LocalDate, type PersonId, type Stored } from '../kernel';
import type { Role } from '../plan/plan.types';
import { localDateOf } from '../time';
import type { SubstituteNamed, SubstitutionEvent } from './substitution.events';

/** Plain JSON. That it has run out is never stored: it follows from its last day. */
export interface SubstitutionState extends Partial<SubstituteNamed['payload']> {
  readonly status: 'none' | 'named' | 'approved' | 'refused' | 'revoked';
  readonly namedAt?: Instant;
  readonly namedPosition?: number;
  readonly approvedBy?: PersonId;
  readonly endedFor?: string;
}

export const noSubstitution: SubstitutionState = { status: 'none' };

export function evolveSubstitution(state: SubstitutionState, event: Stored<SubstitutionEvent>): SubstitutionState {
  switch (event.type) {
    case 'SubstituteNamed':
      return {
        ...state,
        ...event.payload,
        status: 'named',
        namedAt: event.effectiveAt,
        namedPosition: event.position,
      };
    case 'SubstitutionApproved':
      return {
        ...state,
        status: 'approved',
        ...(event.actor.kind === 'person' && { approvedBy: event.actor.personId }),
      };
    case 'SubstitutionRefused':
      return { ...state, status: 'refused', endedFor: event.payload.reason };
    case 'SubstitutionRevoked':
      return { ...state, status: 'revoked', endedFor: event.payload.reason };
    default:
      return assertNever(event);
  }
}

/**
 * Roles in which somebody else can act for a while. Signing chains have their own next signer, and casework,
 * oversight and the office go by appointment only: no compartment opens to a substitute.
 */
export const actedInFor: readonly Role[] = ['coordinator', 'unitHead', 'unitDeputy', 'partInspector', 'cityOffice'];

/** It holds on its days, the last one included, and ends by itself. */
export function substitutesOn({ status, from, until }: SubstitutionState, now: Instant): boolean {
  const today = localDateOf(now);
  return status === 'approved' && from !== undefined && until !== undefined && from <= today && today <= until;
}

/** Two spans that share a day. */
export const daysMeet = (
  a: { readonly from: LocalDate; readonly until: LocalDate },
  b: Pick<SubstitutionState, 'from' | 'until'>,
): boolean => b.from !== undefined && b.until !== undefined && a.from <= b.until && b.from <= a.until;
