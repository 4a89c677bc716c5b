import type { Application } from '@taizhang/application';
import {
  activityKeepers,
  activityKinds,
  isCountedDuty,
  localDateOf,
  type CampaignId,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { unitPageSchema } from '@taizhang/contracts';
import { dutiesOfUnits } from '../../inbox/find-inbox/rows-of-units';
import { ladderOf } from '../../ladder/find-ladder/find-ladder.query';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { personsOfEntry } from '../../presenting/entry.presenter';
import { openCampaign, type CampaignReading } from '../../reading/campaign-reading';
import { activityKindLabel } from '../../wording/activities';
import { readPeople } from '../../reading/people';
import { presentActivity, type Activity } from '../activity.presenter';
import { peopleOfUnit } from './unit-people';

export type UnitPage = z.infer<typeof unitPageSchema>;
type Duty = UnitPage['duties'][number];

const weekHours = 24 * 7;

/** Every duty of the unit, done or not. What is the coordinator's to do is offered to him alone. */
async function dutiesOf(reading: CampaignReading, unitId: UnitId): Promise<Duty[]> {
  const acts = reading.reader.covers(unitId, 'coordinator');
  const placed = await dutiesOfUnits(reading, [unitId], true);
  return placed.map(({ row, duty }): Duty => ({
    ...row,
    acts: acts ? row.acts : row.acts.filter((act) => act === 'open' || act === 'why'),
    doneOn: duty.doneAt ? localDateOf(duty.doneAt) : null,
    note: duty.note ?? null,
  }));
}

async function activitiesOf(reading: CampaignReading, unitId: UnitId): Promise<Activity[]> {
  const { app, ledger, at, campaignId } = reading;
  const rows = await app.reads.activities(ledger, { campaignId, unitIds: [unitId] }, at);
  const people = await readPeople(reading, { personIds: rows.flatMap(({ state }) => personsOfEntry(state.entry)) });
  return rows
    .map(({ state }) => presentActivity(reading, state, people))
    .sort((a, b) => (a.heldOn > b.heldOn ? -1 : a.heldOn < b.heldOn ? 1 : b.position - a.position));
}

/** S5: a unit is there for whoever covers it; a visitor of a drill sees totals and no unit. */
export async function findUnit(
  app: Application,
  ask: PersonalAsk,
  campaignId: CampaignId,
  unitId: UnitId,
): Promise<UnitPage> {
  const reading = await openCampaign(app, ask, campaignId);
  const { point, plan, reader, tree } = reading;
  if (reader.visitor || !reading.scope.includes(unitId)) throw notFound();
  const own: CampaignReading = { ...reading, scope: [unitId] };
  const [duties, people, ladder, activities] = await Promise.all([
    dutiesOf(own, unitId),
    peopleOfUnit(own, unitId),
    ladderOf(own, weekHours),
    activitiesOf(own, unitId),
  ]);
  const named = (id: UnitId) => ({ unitId: id, name: reading.unitName(id) });
  return {
    point,
    campaign: { campaignId, title: plan.shortTitle },
    unit: { ...named(unitId), fullName: reading.unitFullName(unitId) },
    path: tree
      .upwards(unitId)
      .filter((each) => each !== unitId)
      .reverse()
      .map(named),
    people,
    duties,
    ladder,
    activities,
    reportable: (point.historical ? [] : duties)
      .filter(({ duty, doneOn, acts }) => duty !== null && doneOn === null && acts.includes('report'))
      .flatMap(({ duty, title }) => (duty && !isCountedDuty(duty) ? [{ key: duty, label: title }] : [])),
    kinds: activityKinds.map((key) => ({ key, label: activityKindLabel(key) })),
    acts: !point.historical && reader.covers(unitId, ...activityKeepers) ? ['record'] : [],
  };
}
