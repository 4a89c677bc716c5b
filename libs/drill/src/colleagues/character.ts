import type { PersonId, UnitId } from '@taizhang/domain';
import { chance, roll } from '../roll';
import type { World } from './world';

/** How people are: fixed by the seed, so that the same person is late in every telling. */

/** About two units in five are slack; the rest rarely leave anything lying. */
export const isSlack = (seed: string, unitId: UnitId): boolean => chance(0.42, seed, 'slack', unitId);

/** How likely a person of this unit is late with his own paper. */
export const lateness = (world: World, unitId: UnitId): number =>
  // The coordinator's seat always has someone to chase.
  world.seatUnit === unitId ? 0.26 : isSlack(world.seed, unitId) ? 0.2 : 0.006;

/** Declares some business of his own or of a relative. */
export const hasBusiness = (world: World, personId: PersonId): boolean =>
  personId === storyPerson(world) || chance(0.07, world.seed, 'business', personId);

/**
 * The one whose withdrawal the analyst looks into: he leaves on the agreed day, says so seventeen days later, and his
 * price turns out too high. A city-managed cadre without an office of the campaign; deterministic, not drawn.
 */
export function storyPerson(world: World): PersonId | undefined {
  const eligible = [...world.persons.values()]
    .filter((person) => person.cityManaged && person.rank === 'deputyDivision' && person.roles.length === 0)
    .sort((a, b) => roll(world.seed, 'story', a.personId) - roll(world.seed, 'story', b.personId));
  return eligible[0]?.personId;
}
