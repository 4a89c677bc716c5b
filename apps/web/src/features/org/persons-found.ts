import type { UnitRoll } from '../../api/shapes';

/** Persons by part of their name or post, in either language of the rank; all of them where nothing is typed. */
export function personsFound(persons: UnitRoll['persons'], typed: string): UnitRoll['persons'] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return persons;
  return persons.filter(({ name, post, rank }) =>
    [name, post, rank.zh, rank.en].some((each) => each.toLowerCase().includes(wanted)),
  );
}
