import {
  localDateOf,
  substitutionApprovers,
  type PersonId,
  type SubstitutionState,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { substitutionSchema } from '@taizhang/contracts';
import type { Reading } from '../reading/campaign-reading';
import type { People } from '../reading/people';
import { absenceLabel } from '../wording/absences';
import { roleLabel } from '../wording/roles';

export type Substitution = z.infer<typeof substitutionSchema>;

export function phaseOf(
  { status, from, until }: SubstitutionState,
  { now }: Pick<Reading, 'now'>,
): Substitution['phase'] {
  const today = localDateOf(now);
  if (status === 'refused' || status === 'revoked' || (until !== undefined && until < today)) return 'over';
  if (status === 'named') return 'waiting';
  return from !== undefined && from > today ? 'ahead' : 'running';
}

/** Neither of the two approves it; either of them may end it. */
function actsOf(state: SubstitutionState, reading: Reading): Substitution['may'] {
  const { reader, point } = reading;
  if (point.historical || phaseOf(state, reading) === 'over') return [];
  const oneOfTwo = reader.personId === state.personId || reader.personId === state.substituteId;
  const approves = reader.covers(state.unitId as UnitId, ...substitutionApprovers);
  return [
    ...(state.status === 'named' && approves && !oneOfTwo ? (['approve', 'refuse'] as const) : []),
    ...(oneOfTwo || approves ? (['revoke'] as const) : []),
  ];
}

export function presentSubstitution(state: SubstitutionState, reading: Reading, people: People): Substitution {
  const unitId = state.unitId as UnitId;
  return {
    substitution: state.substitutionId as string,
    person: people.ref(state.personId as PersonId),
    substitute: people.ref(state.substituteId as PersonId),
    unit: { unitId, name: reading.unitName(unitId) },
    roles: (state.roles ?? []).map(roleLabel),
    from: state.from as string,
    until: state.until as string,
    absence: absenceLabel(state.absence ?? 'other'),
    status: state.status as Substitution['status'],
    phase: phaseOf(state, reading),
    approvedBy: state.approvedBy === undefined ? null : people.name(state.approvedBy),
    endedFor: state.endedFor ?? null,
    may: actsOf(state, reading),
    event: state.namedPosition ?? null,
  };
}
