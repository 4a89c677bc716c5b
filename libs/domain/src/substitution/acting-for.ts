import { categoryOf, partsOf, reject, type Instant, type PersonId, type Refusal, type StreamName } from '../kernel';
import { substitutesOn, type SubstitutionState } from './substitution.state';

const personal = new Set(['declaration', 'withdrawal', 'pledge']);

/** What somebody owes in person stays his: its stream carries his id. */
const isOwnMatter = (stream: StreamName, personId: PersonId): boolean => {
  const [, subject = ''] = partsOf(stream);
  return personal.has(categoryOf(stream)) && (subject === personId || subject === `p.${personId}`);
};

/** Why somebody may not act for another now, in this matter; undefined where he may. */
export function actingForRefusal(
  { actor, actingFor, stream }: { readonly actor: PersonId; readonly actingFor: PersonId; readonly stream: StreamName },
  substitutions: readonly SubstitutionState[],
  now: Instant,
): Refusal | undefined {
  const held = substitutions.some(
    (each) => each.personId === actingFor && each.substituteId === actor && substitutesOn(each, now),
  );
  if (!held) return reject('NotSubstituting');
  return isOwnMatter(stream, actingFor) ? reject('SubstituteInOwnMatter') : undefined;
}
