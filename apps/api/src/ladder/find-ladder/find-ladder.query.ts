import type { Application } from '@taizhang/application';
import { instantOfMs, msOf, type CampaignId, type PersonId } from '@taizhang/domain';
import type { z } from 'zod';
import type { ladderSchema } from '@taizhang/contracts';
import { holderLabel, readHolders } from '../../reading/approvers';
import type { Ask } from '../../reading/ask';
import { openCampaignScope, type CampaignReading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { upcomingRungs } from './forecast-rungs';
import { presentLadder } from './ladder.presenter';

export type LadderForecast = z.infer<typeof ladderSchema>;

const hourMs = 3_600_000;
const longest = 24 * 7;

/** Rungs of the next hours that fire by themselves, are held, or wait for a signature. */
export async function ladderOf(reading: CampaignReading, hours: number): Promise<LadderForecast> {
  const { point, plan, reader, now } = reading;
  const to = instantOfMs(msOf(now) + hours * hourMs);
  const rungs = await upcomingRungs(reading, to);
  const approvers = [...new Set(rungs.flatMap((rung) => rung.approver ?? []))];
  const holders = await readHolders(reading, approvers);
  const named: readonly (PersonId | undefined)[] = rungs.flatMap(({ subject, approver, heldBy }) => [
    subject.kind === 'withdrawal' ? subject.personId : undefined,
    approver && holders.over(subject.unitId, approver),
    heldBy,
  ]);
  const people = await readPeople(reading, { personIds: named.filter((each) => each !== undefined) });
  const rows = presentLadder(rungs, {
    plan,
    campaignId: reading.campaignId,
    historical: point.historical,
    unitName: reading.unitName,
    person: (personId, unitId) => (reader.visitor ? null : people.ref(personId, unitId)),
    personName: (personId) => people.name(personId),
    approver: (role, unitId) => holderLabel(role, people.name(holders.over(unitId, role))),
    office: (unitId) => reader.covers(unitId, 'commissionOffice'),
  });
  return { point, from: now, to, rows };
}

export async function findLadder(
  app: Application,
  ask: Ask,
  campaignId: CampaignId,
  hours: string | undefined,
): Promise<LadderForecast> {
  const asked = Number(hours ?? 24);
  const reading = await openCampaignScope(app, ask, campaignId);
  return ladderOf(reading, Number.isInteger(asked) && asked > 0 ? Math.min(asked, longest) : 24);
}
