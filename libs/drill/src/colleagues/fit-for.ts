import type { PersonId, Role, UnitId } from '@taizhang/domain';
import { roll } from '../roll';
import type { World } from './world';

/** Who may work on a matter of a unit in a role: nobody of that unit itself; the same in every telling. */
export const fitFor = ({ persons, seed, office, holders }: World, role: Role, unitId: UnitId): readonly PersonId[] =>
  holders(role, office.unitId)
    .filter((person) => persons.get(person)?.unitId !== unitId)
    .sort((a, b) => roll(seed, role, a) - roll(seed, role, b));
