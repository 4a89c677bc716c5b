import type { PersonId } from '@taizhang/domain';
import type { Side, Town } from './two-units.features';

/** By what the people of a unit are recognised in any answer. */
export interface Marks {
  readonly ids: readonly PersonId[];
  readonly names: readonly string[];
}

/** Ids of a unit's people without a role, and those of their names that nobody else has. */
export async function personMarks({ stage }: Town, { people }: Side): Promise<Marks> {
  const persons = await stage.app.reads.persons(stage.ledger, {});
  const names = persons.map(({ particulars }) => particulars?.name ?? '');
  const own = persons.flatMap(({ particulars }) =>
    particulars && people.includes(particulars.personId) ? [particulars.name] : [],
  );
  return { ids: people, names: own.filter((name) => names.filter((each) => each.includes(name)).length === 1) };
}
