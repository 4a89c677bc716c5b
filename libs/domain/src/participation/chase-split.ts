import type { Instant, PersonId } from '../kernel';
import { localDateOf } from '../time';
import type { ParticipationContext } from './participation.context';
import type { DutyState } from './participation.state.types';

export interface ChaseSplit {
  readonly persons: readonly PersonId[];
  readonly leftOut: readonly { readonly personId: PersonId; readonly why: 'alreadyMet' | 'chasedToday' }[];
}

const chasedOn = (duty: DutyState | undefined, now: Instant): readonly PersonId[] =>
  (duty?.chases ?? []).filter(({ at }) => localDateOf(at) === localDateOf(now)).flatMap(({ persons }) => persons);

/** Nobody is chased for what he has done, and nobody twice on one day. */
export function splitChase(
  asked: readonly PersonId[],
  duty: DutyState | undefined,
  { now, chase }: ParticipationContext,
): ChaseSplit {
  const chasedToday = new Set([...(chase?.chasedToday ?? []), ...chasedOn(duty, now)]);
  const outstanding = new Set(chase?.outstanding ?? []);
  const persons: PersonId[] = [];
  const leftOut: ChaseSplit['leftOut'][number][] = [];
  for (const personId of new Set(asked)) {
    if (!outstanding.has(personId)) leftOut.push({ personId, why: 'alreadyMet' });
    else if (chasedToday.has(personId)) leftOut.push({ personId, why: 'chasedToday' });
    else persons.push(personId);
  }
  return { persons, leftOut };
}
