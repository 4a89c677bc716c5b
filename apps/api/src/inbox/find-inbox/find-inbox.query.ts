import { calendarInForce, type Application } from '@taizhang/application';
import type { PersonId } from '@taizhang/domain';
import type { z } from 'zod';
import type { inboxSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type CampaignReading, type Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { readCampaigns } from '../../reading/running-campaigns';
import { presentGroups } from './inbox-groups.presenter';
import { rowsOfActivities } from './rows-of-activities';
import { rowsOfAppeals } from './rows-of-appeals';
import { rowsOfCases } from './rows-of-cases';
import { rowsOfClues } from './rows-of-clues';
import { rowsOfChecks } from './rows-of-checks';
import { rowsOfHandIns } from './rows-of-hand-ins';
import { rowsOfOffice } from './rows-of-office';
import { rowsOfPerson } from './rows-of-person';
import { rowsOfPledges } from './rows-of-pledges';
import { rowsOfProblems } from './rows-of-problems';
import { rowsOfReturns } from './rows-of-returns';
import { rowsOfSigner } from './rows-of-signer';
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

/** What this person owes, to whom, by when, and what follows if it is not done. */
export async function findInbox(app: Application, ask: PersonalAsk): Promise<Inbox> {
  const reading = await openReading(app, ask);
  const [people, campaigns] = await Promise.all([
    readPeople(reading, { personIds: [ask.personId] }),
    readCampaigns(reading),
  ]);
  const [casework, ...ofCampaigns] = await Promise.all([
    rowsOfCasework(reading),
    ...campaigns.map((campaign) => rowsOfCampaign(campaign, ask.personId)),
  ]);
  const rows = [...casework, ...ofCampaigns.flat()];
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
