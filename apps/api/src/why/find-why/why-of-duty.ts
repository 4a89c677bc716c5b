import { cyclesOf } from '@taizhang/application';
import {
  campaignId as asCampaignId,
  calendarReference,
  lastDayOf,
  localDateOf,
  returnOfDuty,
  returnStream,
  unitId as asUnitId,
  type DutyState,
  type Stored,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { whySchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import { causesOf, presentChain } from '../../presenting/cause-chain';
import { plannedDeadline, startPosition } from '../../presenting/plan-clock.presenter';
import { readCampaign, type CampaignReading, type Reading } from '../../reading/campaign-reading';
import { debtOf, excludedOf, noCounts, sumOf } from '../../reading/counts';
import { readPageWords } from '../../reading/event-words';
import { listedDuty, type ListedDuty } from '../../reading/plan-duties';
import { calendarName, dueRuleLabel } from '../../wording/due-rules';
import { compose, label, same, type LabelText } from '../../wording/label';
import { eventRef } from '../../events/find-event/find-event.query';

export type Why = z.infer<typeof whySchema>;

/** Rule and clause as the plan has them. */
export const ruleOf = ({ plan }: CampaignReading, text: LabelText, clause: string): Why['rule'] => ({
  text,
  clause,
  plan: compose(label('方案第 {version} 版', 'plan version {version}'), { version: plan.version }).zh,
  path: null,
});

export const calendarOf = ({ calendar }: CampaignReading, year: string): string =>
  calendarName(calendarReference(calendar), year);

/** The event that started a clock, and the chain that led to another event (the deadline, the rung). */
export async function chainAround(
  reading: Reading,
  startAt: number | undefined,
  about: number | undefined,
): Promise<Pick<Why, 'start' | 'chain'>> {
  const { app, ledger, point } = reading;
  const found = async (position: number | undefined): Promise<Stored | undefined> =>
    position === undefined || position > point.position
      ? undefined
      : (await app.store.findEvent(ledger, { position }))?.event;
  const [start, event] = await Promise.all([found(startAt), found(about ?? startAt)]);
  const causes = event ? await causesOf(reading, event) : [];
  const words = await readPageWords(
    reading,
    [start, event, ...causes].filter((each) => each !== undefined),
  );
  return { start: start ? eventRef(start, words) : null, chain: event ? presentChain(causes, event, words) : [] };
}

function countInputs(duty: ListedDuty, counts: Parameters<typeof debtOf>[1], readTo: number): Why['inputs'] {
  if (duty.kind === 'unit') return [];
  const { left, of } = debtOf(duty.key, counts);
  const at = { position: readTo };
  return [
    { label: label('应办人数', 'Asked of'), value: same(of), ...at },
    { label: label('已办人数', 'Met by'), value: same(of - left), ...at },
    { label: label('未办人数', 'Still owed by'), value: same(left), ...at },
    { label: label('另排除', 'Excluded'), value: same(excludedOf(duty.key, counts)), ...at },
  ];
}

/** A periodic return as a duty of its unit: the day of its period, and when it was first sent. */
async function periodicState(
  { app, ledger, at, campaignId }: CampaignReading,
  unitId: UnitId,
  duty: string,
): Promise<Pick<DutyState, 'deadline' | 'deadlinePosition' | 'doneAt'> | undefined> {
  const own = returnOfDuty(duty);
  const period = own && (await cyclesOf(app, ledger, campaignId, at)).get(own.obligation)?.periods[own.period];
  if (own === undefined || period === undefined) return undefined;
  const stream = returnStream({ campaignId, unitId, ...own });
  const rows = await app.reads.returns(ledger, { campaignId, unitIds: [unitId], obligations: [own.obligation] }, at);
  const sentAt = rows.find((row) => row.stream === stream)?.state.firstSentAt;
  const { deadline, deadlinePosition } = period;
  return { deadline, deadlinePosition, ...(sentAt !== undefined && { doneAt: sentAt }) };
}

/** Why a unit's duty is due when it is. */
export async function whyOfDuty(reading: Reading, stream: string, key: string): Promise<Why> {
  const [, campaign = '', unit = ''] = stream.split('/');
  const own = await readCampaign(reading, asCampaignId(campaign));
  const { app, ledger, at, plan, point, now, reader } = own;
  const unitId = asUnitId(unit);
  const duty = listedDuty(plan, key);
  if (duty === undefined || !reader.covers(unitId)) throw notFound();
  const [[row], [counts]] = await Promise.all([
    app.reads.participations(ledger, { campaignId: own.campaignId, unitIds: [unitId] }, at),
    app.reads.unitCounts(ledger, { campaignId: own.campaignId, unitIds: [unitId] }, at),
  ]);
  const state = row?.state.duties[key] ?? (await periodicState(own, unitId, key));
  const deadline = state?.deadline;
  if (deadline === undefined) throw notFound();
  const startedBy = returnOfDuty(key) === undefined ? startPosition(duty, own.campaign) : state?.deadlinePosition;
  const due = lastDayOf(deadline.dueAt);
  const late = deadline.dueAt <= now && state?.doneAt === undefined;
  return {
    point,
    sentence: compose(
      late
        ? label(
            '{unit}的“{duty}”应于 {due} 前完成，至 {today} 未完成',
            '“{duty}” of {unit} was due by {due} and was not done by {today}',
          )
        : label('{unit}的“{duty}”应于 {due} 前完成', '“{duty}” of {unit} is due by {due}'),
      { unit: own.unitFullName(unitId), duty: duty.label, due, today: localDateOf(now) },
    ),
    rule: ruleOf(own, dueRuleLabel(duty.due, plan), duty.clause),
    calendar: deadline.calendar ? calendarName(deadline.calendar, due.slice(0, 4)) : null,
    inputs: [
      {
        label: label('起算日', 'Counted from'),
        value: same(localDateOf(deadline.startedAt)),
        position: startedBy ?? null,
      },
      { label: label('应完成日', 'Due'), value: same(due), position: state?.deadlinePosition ?? null },
      ...countInputs(duty, counts ?? noCounts, point.position),
    ],
    wouldChange: [
      label('办结并登记后停止督办', 'it stops once the duty is done and entered'),
      ...(duty.due.extension ? [label('获准延期后改到新日期', 'an extension that is granted moves the date')] : []),
      ...(deadline.provisional
        ? [label('放假安排公布后重算', 'it is counted again once the days off are published')]
        : []),
    ],
    ...(await chainAround(own, startedBy, state?.deadlinePosition)),
  };
}

/** Why a column or figure of the whole campaign stands as it does. */
export async function whyOfColumn(reading: Reading, campaign: string, key: string): Promise<Why> {
  const own = await readCampaign(reading, asCampaignId(campaign));
  const { app, ledger, at, plan, point, calendar, scope } = own;
  const duty = listedDuty(plan, key);
  if (duty === undefined || scope.length === 0) throw notFound();
  const counts = sumOf(await app.reads.unitCounts(ledger, { campaignId: own.campaignId, unitIds: scope }, at));
  const deadline = plannedDeadline(duty, plan, own.campaign, calendar);
  const due = deadline && lastDayOf(deadline.dueAt);
  return {
    point,
    sentence: due
      ? compose(label('“{duty}”应于 {due} 前完成', '“{duty}” is due by {due}'), { duty: duty.label, due })
      : compose(label('“{duty}”尚未起算', '“{duty}” has not begun'), { duty: duty.label }),
    rule: ruleOf(own, dueRuleLabel(duty.due, plan), duty.clause),
    calendar: due ? calendarOf(own, due.slice(0, 4)) : null,
    inputs: countInputs(duty, counts, point.position),
    wouldChange: [
      label('每有一人办结，数字减一', 'each person who is done takes one off'),
      label('有理由排除的人不计在内', 'whoever is excluded for a reason does not count'),
    ],
    ...(await chainAround(own, startPosition(duty, own.campaign), undefined)),
  };
}
