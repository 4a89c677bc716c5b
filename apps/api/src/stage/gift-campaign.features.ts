import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueCampaign, issuePlan, makeAppointment, type CommandOutcome } from '@taizhang/application';
import {
  appointmentId,
  campaignId as asCampaignId,
  instantAt,
  localDate,
  type CampaignId,
  type PersonId,
  type PlanId,
  type Role,
  type UnitId,
} from '@taizhang/domain';
import { hashText } from '@taizhang/persistence';
import { readPlan } from '@taizhang/plans';
import type { ApiStage } from './api-stage.features';

const file = join(__dirname, '../../../../plans/s0-gifts.yaml');

const accepted = (outcome: CommandOutcome): void => {
  if (outcome.status === 'rejected') throw new Error(`${outcome.code} ${JSON.stringify(outcome.details)}`);
};

/** A second campaign beside the stage's own, under the plan that has a problem ledger and a register of gifts. */
export async function issueGiftCampaign({ app, ledger, issuer, caughtUp }: ApiStage): Promise<CampaignId> {
  const text = readFileSync(file, 'utf8');
  const reading = readPlan(text, file);
  if (!reading.ok) throw new Error('the plan of S0 is not in order');
  const { plan } = reading;
  const campaignId = asCampaignId('gifts');
  const planId = plan.planId as PlanId;
  const actor = { kind: 'system' } as const;
  const sourceHash = hashText('sha256', Buffer.from(text));
  const document = { planId, version: plan.version, document: plan, sourceHash };
  accepted(await issuePlan(app, { ledger, key: 'gifts/plan', actor, input: document }));
  await caughtUp();
  const input = { campaignId, planId, planVersion: plan.version, unitId: issuer, title: plan.title.zh };
  accepted(await issueCampaign(app, { ledger, key: 'gifts/issue', actor, input }));
  await caughtUp();
  return campaignId;
}

/** Somebody of the stage who holds no role yet is given one. */
export async function appoint(
  stage: ApiStage,
  personId: PersonId,
  role: Role,
  unitId: UnitId,
  day = '2017-08-20',
): Promise<void> {
  const input = { appointmentId: appointmentId(`spec-${personId}-${role}`), personId, role, unitId };
  const occurredAt = instantAt(localDate(day), '09:00');
  const { app, ledger } = stage;
  const key = `spec/${personId}/${role}`;
  accepted(await makeAppointment(app, { ledger, key, actor: { kind: 'system' }, input: { ...input, occurredAt } }));
}

/** People of one unit below the issuer who hold no role, and the unit. */
export async function freePeople(
  { app, ledger, issuer }: ApiStage,
  least: number,
): Promise<{ readonly unit: UnitId; readonly people: readonly PersonId[]; readonly stranger: PersonId }> {
  const [held, persons] = await Promise.all([app.reads.appointments(ledger, {}), app.reads.persons(ledger, {})]);
  const busy = new Set(held.map((each) => each.personId));
  const free = persons.flatMap(({ particulars, postings }) => {
    const unit = postings.at(-1)?.unitId;
    return particulars && unit && unit !== issuer && !busy.has(particulars.personId)
      ? [{ id: particulars.personId, unit }]
      : [];
  });
  const units = [...new Set(free.map(({ unit }) => unit))];
  const unit = units.find((each) => free.filter((person) => person.unit === each).length >= least);
  const stranger = free.find((each) => each.unit !== unit);
  if (unit === undefined || stranger === undefined) throw new Error('the drill is too small for this spec');
  return { unit, people: free.filter((each) => each.unit === unit).map(({ id }) => id), stranger: stranger.id };
}
