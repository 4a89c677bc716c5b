/**
 * Facts whose content, not only their day, can be corrected, by type: what was stated wrongly of a person. Whose fact it
 * is never changes: a fact of somebody else is void.
 */
const correctable: Readonly<Record<string, readonly string[]>> = {
  PersonRegistered: ['name', 'gender', 'birthYear', 'politicalStatus', 'employment', 'innovationExempt'],
  PersonPosted: ['unitId', 'post', 'rank', 'cityManaged', 'leadershipMember'],
  PersonLeft: ['how'],
  PersonParticularsChanged: ['name', 'politicalStatus', 'employment', 'innovationExempt'],
};

export const correctableMembers = (type: string): readonly string[] => correctable[type] ?? [];
