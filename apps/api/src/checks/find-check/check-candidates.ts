import { inForce } from '@taizhang/application';
import { personStandingAt, type PersonId, type Role } from '@taizhang/domain';
import type { CampaignReading } from '../../reading/campaign-reading';
import { peopleOf, type PersonRef } from '../../reading/people';

/** Whoever works for the office, for discipline or on cases, of the issuer or below it. */
const checkers: readonly Role[] = [
  'commissionOffice',
  'disciplineGroup',
  'partInspector',
  'caseSupervisor',
  'caseOfficer',
  'adjudicator',
  'leader',
  'analyst',
];

/** From whom a team can be made: they, and the staff of the units in which they work. */
export async function checkCandidates(reading: CampaignReading): Promise<readonly PersonRef[]> {
  const { app, ledger, at, now, tree, campaign } = reading;
  if (campaign.unitId === undefined) return [];
  const within = new Set(tree.downwards(campaign.unitId));
  const appointments = inForce(await app.reads.appointments(ledger, {}, at));
  const holders = appointments
    .filter(({ role, unitId }) => checkers.includes(role) && within.has(unitId))
    .map(({ personId }) => personId);
  if (holders.length === 0) return [];
  const known = await app.reads.persons(ledger, { personIds: [...new Set(holders)] }, at);
  const units = known.flatMap((person) => personStandingAt(person, now).posting?.unitId ?? []);
  const colleagues = units.length === 0 ? [] : await app.reads.persons(ledger, { unitIds: [...new Set(units)] }, at);
  const states = [...new Map([...known, ...colleagues].map((each) => [each.particulars?.personId, each])).values()];
  const people = peopleOf(reading, states);
  return states
    .flatMap((state) => {
      const id: PersonId | undefined = state.particulars?.personId;
      return id !== undefined && personStandingAt(state, now).inOffice ? [people.ref(id)] : [];
    })
    .sort((a, b) => a.unitName.localeCompare(b.unitName, 'zh') || a.name.localeCompare(b.name, 'zh'));
}
