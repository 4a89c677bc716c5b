import { campaignId as asCampaignId, effectiveDue, lastDayOf, localDateOf } from '@taizhang/domain';
import { notFound } from '../../platform/problem/refusal';
import { readCampaign, type Reading } from '../../reading/campaign-reading';
import { readPageWords } from '../../reading/event-words';
import { fullTime } from '../../wording/dates';
import { compose, label, same } from '../../wording/label';
import { listedDuty } from '../../reading/plan-duties';
import { calendarOf, chainAround, ruleOf, whyOfDuty, type Why } from './why-of-duty';

/** Why a rung fires, waits or was signed when it did. A ladder that is not open yet is explained by its duty. */
export async function whyOfRung(reading: Reading, stream: string, level: number): Promise<Why> {
  const [, campaign = '', escalation = ''] = stream.split('/');
  const own = await readCampaign(reading, asCampaignId(campaign));
  const { app, ledger, at, plan, point, calendar, reader } = own;
  const rows = await app.reads.escalations(ledger, { campaignId: own.campaignId }, at);
  const state = rows.find((row) => row.stream === stream)?.state;
  if (state?.subject === undefined) {
    const [unit = '', duty = ''] = escalation.split('.');
    return whyOfDuty(reading, `participation/${campaign}/${unit}`, duty);
  }
  const { subject, overdueSince } = state;
  const rung = state.rungs.find((each) => each.level === level);
  const planned = plan.ladders.find((each) => each.key === state.ladder)?.rungs.find((each) => each.level === level);
  const visible =
    reader.covers(subject.unitId) || (subject.kind === 'withdrawal' && reader.personId === subject.personId);
  if (rung === undefined || planned === undefined || overdueSince === undefined || !visible) throw notFound();
  const words = await readPageWords(own, [{ stream: stream as never, payload: {}, actor: { kind: 'engine' } }]);
  const dueAt = effectiveDue(state, rung, calendar);
  const what = words.of(stream).subject;
  const duty = subject.kind === 'unitDuty' ? listedDuty(plan, subject.duty) : undefined;
  return {
    point,
    sentence: compose(
      label(
        '{what}自 {since} 起逾期，{act}（第 {level} 级）定于 {due}',
        '{what} is overdue since {since}: {act} (level {level}) falls on {due}',
      ),
      { what, since: localDateOf(overdueSince), act: planned.label, level, due: fullTime(dueAt) },
    ),
    rule: ruleOf(
      own,
      compose(
        planned.mode === 'automatic'
          ? label(
              '逾期后第 {days} 个工作日 {time} 自动发出',
              'by itself at {time} on working day {days} after the date',
            )
          : label(
              '逾期后第 {days} 个工作日 {time} 拟办，签批后发出',
              'drafted at {time} on working day {days} after the date, sent once signed',
            ),
        { days: planned.afterWorkingDays, time: planned.at },
      ),
      planned.clause ?? duty?.clause ?? plan.withdrawal?.clause ?? '',
    ),
    calendar: calendarOf(own, lastDayOf(dueAt).slice(0, 4)),
    inputs: [
      {
        label: label('逾期起', 'Overdue since'),
        value: same(fullTime(overdueSince)),
        position: state.openedPosition ?? null,
      },
      {
        label: label('当时尚欠', 'Owed when it opened'),
        value: same(state.outstanding ?? 0),
        position: state.openedPosition ?? null,
      },
      ...(rung.reason
        ? [{ label: label('理由', 'Reason'), value: same(rung.reason), position: rung.position ?? null }]
        : []),
    ],
    wouldChange: [
      label('事项办结，阶梯即停', 'the ladder stops once the duty is done'),
      label('获准延期，按新期限重新计', 'an extension starts it anew from the new date'),
      ...(rung.status === 'waiting'
        ? [label('专项办可写明理由暂缓', 'the campaign office can hold it, with a reason')]
        : []),
    ],
    ...(await chainAround(own, state.openedPosition, rung.position ?? state.openedPosition)),
  };
}
