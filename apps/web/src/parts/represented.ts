import type { UnitStaff } from '../api/shapes';

/** Whom an entry on behalf can be for: the unit itself, or one of its people. */
export const representedOf = (
  { unitId, name }: { unitId: string; name: string },
  people: readonly UnitStaff['people'][number][],
): { value: string; label: string }[] => [
  { value: `u.${unitId}`, label: name },
  ...people.map((each) => ({
    value: `p.${each.personId}`,
    label: [each.name, each.post, each.unitName].filter(Boolean).join(' '),
  })),
];
