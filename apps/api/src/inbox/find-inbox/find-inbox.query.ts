import { calendarInForce, type Application } from '@taizhang/application';
import type { PersonId } from '@taizhang/domain';
import type { z } from 'zod';
import type { inboxSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type CampaignReading, type Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { readerOf } from '../../reading/reader';
import { readCampaigns } from '../../reading/running-campaigns';
import { presentGroups } from './inbox-groups.presenter';
import { rowsOfActivities } from './rows-of-activities';
import { rowsOfAppeals } from './rows-of-appeals';
import { rowsOfCases } from './rows-of-cases';
import { rowsOfClues } from './rows-of-clues';
import { rowsOfBulletins } from './rows-of-bulletins';
import { rowsOfChecks } from './rows-of-checks';
import { rowsOfHandIns } from './rows-of-hand-ins';
import { rowsOfHandovers } from './rows-of-handovers';
import { rowsOfOffice } from './rows-of-office';
import { rowsOfPerson } from './rows-of-person';
import { rowsOfPledges } from './rows-of-pledges';
import { rowsOfProblems } from './rows-of-problems';
import { rowsOfReturns } from './rows-of-returns';
import { rowsOfSigner } from './rows-of-signer';
import { rowsOfSubstitutions } from './rows-of-substitutions';
import { rowsOfTracks } from './rows-of-tracks';
import { rowsOfUnits, type PlacedRow } from './rows-of-units';

export type Inbox = z.infer<typeof inboxSchema>;

async function rowsOfCampaign(reading: CampaignReading, personId: PersonId): Promise<readonly PlacedRow[]> {
  const rows = await Promise.all([
    rowsOfPerson(reading, personId),
    rowsOfPledges(reading, personId),
    rowsOfProblems(reading, personId),
    rowsOfHandIns(reading),
    rowsOfChecks(reading, personId),
    rowsOfBulletins(reading),
    rowsOfUnits(reading),
    rowsOfReturns(reading),
    rowsOfActivities(reading),
    rowsOfSigner(reading, personId),
    rowsOfOffice(reading),
    rowsOfTracks(reading),
  ]);
  return rows.flat();
}

/** Clues, cases and appeals belong to the ledger, whatever campaign brought them up. */
async function rowsOfCasework(reading: Reading): Promise<readonly PlacedRow[]> {
  const { app, ledger, at } = reading;
  const calendar = await calendarInForce(app.store, ledger, at);
  const rows = await Promise.all([
    rowsOfClues(reading, calendar),
    rowsOfCases(reading, calendar),
    rowsOfAppeals(reading, calendar),
  ]);
  return rows.flat();
}

/** What belongs to the duties that he acts in, never to the other in person. */
async function rowsActedIn(campaign: CampaignReading, personId: PersonId): Promise<readonly PlacedRow[]> {
  const rows = await Promise.all([
    rowsOfPledges(campaign, personId),
    rowsOfProblems(campaign, personId),
    rowsOfHandIns(campaign),
    rowsOfUnits(campaign),
    rowsOfReturns(campaign),
    rowsOfActivities(campaign),
  ]);
  return rows.flat().filter(({ row }) => row.kind !== 'ownPledge');
}

/** Rows of everybody for whom this person acts today (代办), each with his name; what is his own anyway stands once. */
async function rowsOfOthers(app: Application, ask: PersonalAsk, own: readonly PlacedRow[]): Promise<PlacedRow[]> {
  const { grants } = await readerOf(app, ask.ledger, ask.personId);
  const others = [...new Set(grants.flatMap((grant) => grant.for ?? []))];
  const known = new Set(own.map(({ row }) => row.key));
  const rows = await Promise.all(
    others.map(async (personId) => {
      const reading = await openReading(app, ask, personId);
      const people = await readPeople(reading, { personIds: [personId] });
      const campaigns = await readCampaigns(reading);
      const found = (await Promise.all(campaigns.map((each) => rowsActedIn(each, personId)))).flat();
      const actingFor = { personId, name: people.name(personId) };
      return found
        .filter(({ row }) => !known.has(row.key))
        .map((placed) => ({ ...placed, row: { ...placed.row, actingFor } }));
    }),
  );
  return rows.flat();
}

/** What this person owes, to whom, by when, and what follows if it is not done. */
export async function findInbox(app: Application, ask: PersonalAsk): Promise<Inbox> {
  const reading = await openReading(app, ask, 'own');
  const [people, campaigns] = await Promise.all([
    readPeople(reading, { personIds: [ask.personId] }),
    readCampaigns(reading),
  ]);
  const [casework, substitutions, handovers, ...ofCampaigns] = await Promise.all([
    rowsOfCasework(reading),
    rowsOfSubstitutions(reading),
    rowsOfHandovers(reading),
    ...campaigns.map((campaign) => rowsOfCampaign(campaign, ask.personId)),
  ]);
  const own = [...casework, ...substitutions, ...handovers, ...ofCampaigns.flat()];
  const rows = [...own, ...(await rowsOfOthers(app, ask, own))];
  const groups = presentGroups(rows, reading.now);
  const open = groups.filter((group) => group.key !== 'done').flatMap((group) => group.rows);
  const next = open
    .filter((row) => row.clock.dueAt !== null)
    .sort((a, b) => ((a.clock.dueAt ?? '') < (b.clock.dueAt ?? '') ? -1 : 1))[0];
  return {
    point: reading.point,
    person: people.ref(ask.personId),
    groups,
    next: next ? { title: next.title, clock: next.clock } : null,
    finishedThisWeek: groups.find((group) => group.key === 'done')?.rows.length ?? 0,
  };
}
