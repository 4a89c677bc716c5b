import { calendarInForce, type Application } from '@taizhang/application';
import type { z } from 'zod';
import type { casesSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { caseRoles, readSeenCases } from '../case-reading';
import { readAppeals } from './appeal-rows';
import { personsOf, presentCaseRow, type CaseRow } from '../case-row.presenter';

type Filing = z.infer<typeof casesSchema>['filing'];

/** Who approves filings approves them where he holds that office; most cases come from a clue and are filed from there. */
async function readFiling({ app, ledger, at, point, reader, unitFullName }: Reading): Promise<Filing> {
  const offices = reader.grants.filter(({ role }) => role === 'leader' || role === 'superiorCommission');
  if (point.historical || offices.length === 0) return null;
  const campaigns = await app.reads.campaigns(ledger, at);
  return {
    handlingUnits: [...new Set(offices.map(({ unitId }) => unitId))].map((unitId) => ({
      unitId,
      name: unitFullName(unitId),
    })),
    campaigns: campaigns.flatMap(({ state: { status, campaignId, title } }) =>
      status === 'issued' && campaignId !== undefined ? [{ campaignId, title: title ?? '' }] : [],
    ),
  };
}

export type Cases = z.infer<typeof casesSchema>;

/** What is due first comes first; what is closed comes last. */
const urgency = ({ status, next, filedOn }: CaseRow): string =>
  status === 'closed' ? `z${filedOn}` : (next?.clock.dueAt ?? `y${filedOn}`);

/** Cases of the reader's compartments, by their next clock. Of others there is no row and no count. */
export async function findCases(app: Application, ask: PersonalAsk): Promise<Cases> {
  const reading = await openReading(app, ask);
  const { ledger, at, point, reader } = reading;
  if (!reader.holds(...caseRoles)) throw notFound();
  const [seen, calendar] = await Promise.all([readSeenCases(reading), calendarInForce(app.store, ledger, at)]);
  const states = seen.map(({ state }) => state);
  const people = await readPeople(reading, { personIds: states.flatMap(personsOf) });
  const rows = states
    .map((state) => presentCaseRow(reading, calendar, state, people))
    .sort((a, b) => (urgency(a) < urgency(b) ? -1 : 1));
  return {
    point,
    rows,
    counts: {
      filed: rows.length,
      decided: rows.filter(({ status }) => status === 'decided' || status === 'closed').length,
      closed: rows.filter(({ status }) => status === 'closed').length,
    },
    appeals: await readAppeals(reading, calendar),
    filing: await readFiling(reading),
  };
}
