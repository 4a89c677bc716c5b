import type { Application } from '@taizhang/application';
import type { LedgerId, PersonId } from '@taizhang/domain';
import { roleLabel } from '../../wording/roles';
import type { Language } from '../../platform/problem/accept-language';
import { openReading } from '../../reading/campaign-reading';
import { peopleOf } from '../../reading/people';
import type { PersonOnPage } from './people-page';
import { subjectOf } from './subjects';

const mostPlainPeople = 300;

/** The people of a drill: those with a role first, then some who only declare. */
export async function inventedPeople(
  app: Application,
  ledger: LedgerId,
  language: Language,
): Promise<readonly PersonOnPage[]> {
  const reading = await openReading(app, { ledger });
  const [persons, appointments] = await Promise.all([
    app.reads.persons(ledger, {}),
    app.reads.appointments(ledger, {}),
  ]);
  const people = peopleOf(reading, persons);
  const roles = new Map<PersonId, string[]>();
  for (const { status, personId, role } of appointments) {
    if (status !== 'made' || personId === undefined || role === undefined) continue;
    roles.set(personId, [...(roles.get(personId) ?? []), roleLabel(role)[language]]);
  }
  const onPage = persons.flatMap(({ particulars }): PersonOnPage[] => {
    if (particulars === undefined) return [];
    const { personId } = particulars;
    const { name, post, unitName } = people.ref(personId);
    const held = (roles.get(personId) ?? []).join(language === 'zh' ? '、' : ', ');
    return [{ subject: subjectOf(ledger, personId), name, post, unit: unitName, roles: held }];
  });
  const withRole = onPage.filter((person) => person.roles !== '');
  return [...withRole, ...onPage.filter((person) => person.roles === '').slice(0, mostPlainPeople)];
}
