import {
  sectionOf,
  campaignId as asCampaignId,
  lastDayOf,
  localDateOf,
  personId as asPersonId,
  type Stored,
} from '@taizhang/domain';
import { presentWindow } from '../../presenting/window-strip.presenter';
import { readCampaign, type Reading } from '../../reading/campaign-reading';
import { listedDuty } from '../../reading/plan-duties';
import { readPeople } from '../../reading/people';
import { requireDeclaration, requireWithdrawal } from '../../reading/visible';
import { dueRuleLabel } from '../../wording/due-rules';
import { compose, label, same, type LabelText } from '../../wording/label';
import { calendarOf, chainAround, ruleOf, type Why } from './why-of-duty';

const verdicts: Readonly<Record<'met' | 'notMet' | 'open' | 'contradicted', LabelText>> = {
  met: label('报告与退出都在窗口内', 'report and withdrawal are inside the window'),
  notMet: label('有一项不在窗口内', 'one of them is not inside the window'),
  open: label('窗口还开着', 'the window is still open'),
  contradicted: label('形式上符合，但查明为虚假退出', 'met in form, but the withdrawal was found to be a sham'),
};
export const verdictLabel = (verdict: keyof typeof verdicts): LabelText => verdicts[verdict];

/** The last event of a stream that the point knows: where its present state comes from. */
async function lastEvent({ app, ledger, at }: Reading, stream: string): Promise<Stored | undefined> {
  return (await app.store.readStream(ledger, stream as Stored['stream'], at)).events.at(-1);
}

/** Why a withdrawal is owed, late or settled. */
export async function whyOfWithdrawal(reading: Reading, stream: string): Promise<Why> {
  const [, campaign = '', person = '', itemKey = ''] = stream.split('/');
  const own = await readCampaign(reading, asCampaignId(campaign));
  const { app, at, plan, calendar, now, point, reader, ledger } = own;
  const key = { campaignId: own.campaignId, personId: asPersonId(person), itemKey };
  const state = await requireWithdrawal(app, { ledger, personId: reader.personId }, key, at, reader);
  const people = await readPeople(own, { personIds: [key.personId] });
  const due = state.deadline && lastDayOf(state.deadline.dueAt);
  const window = presentWindow({
    plan,
    calendar,
    now,
    report: state.declaredAt && { happenedAt: state.declaredAt, knownAt: state.owedAt ?? state.declaredAt },
    withdrawals: [state],
  });
  const dated = (text: LabelText, value: string | undefined): Why['inputs'] =>
    value === undefined ? [] : [{ label: text, value: same(value), position: null }];
  const last = await lastEvent(own, stream);
  return {
    point,
    sentence: compose(label('{name}须于 {due} 前退出', '{name} must withdraw by {due}'), {
      name: people.name(key.personId),
      due: due ?? '',
    }),
    rule: ruleOf(
      own,
      state.agreedOn === undefined
        ? compose(label('没有约定日期的，{day} 前退出', 'without an agreed date: by {day}'), {
            day: sectionOf(plan, 'withdrawal').defaultDueOn,
          })
        : compose(label('约定 {day} 退出', 'agreed for {day}'), { day: state.agreedOn }),
      sectionOf(plan, 'withdrawal').clause,
    ),
    calendar: due ? calendarOf(own, due.slice(0, 4)) : null,
    inputs: [
      ...dated(label('申报', 'Declared'), state.declaredAt && localDateOf(state.declaredAt)),
      ...dated(label('约定退出', 'Agreed for'), state.agreedOn),
      ...dated(label('退出发生', 'Withdrawn'), state.withdrawnAt && localDateOf(state.withdrawnAt)),
      ...dated(label('退出知悉', 'Known'), state.withdrawnRecordedAt && localDateOf(state.withdrawnRecordedAt)),
      ...(window ? [{ label: window.label, value: verdicts[window.verdict], position: null }] : []),
    ],
    wouldChange: [
      label('报告退出并附凭证，转入核实', 'a report with proof moves it to review'),
      label('另约日期，期限随之改变', 'another agreed date moves the deadline'),
    ],
    ...(await chainAround(own, state.deadlinePosition, last?.position)),
  };
}

/** Why a declaration is owed, and by whom it is signed. */
export async function whyOfDeclaration(reading: Reading, stream: string): Promise<Why> {
  const [, campaign = '', person = ''] = stream.split('/');
  const own = await readCampaign(reading, asCampaignId(campaign));
  const { app, at, plan, point, reader, ledger } = own;
  const key = { campaignId: own.campaignId, personId: asPersonId(person) };
  const state = await requireDeclaration(app, { ledger, personId: reader.personId }, key, at, reader);
  const people = await readPeople(own, { personIds: [key.personId] });
  const [unit] = state.unitId
    ? await app.reads.participations(ledger, { campaignId: own.campaignId, unitIds: [state.unitId] }, at)
    : [];
  const deadline = unit?.state.duties.declare?.deadline;
  const due = deadline && lastDayOf(deadline.dueAt);
  const chain = sectionOf(plan, 'declaration').sign.chains.find((each) => each.key === state.chain);
  const duty = listedDuty(plan, 'declare');
  const first = (await app.store.readStream(ledger, stream as Stored['stream'], at)).events[0];
  const last = await lastEvent(own, stream);
  return {
    point,
    sentence: compose(label('{name}应填报个人情况，{due} 前', '{name} is to declare by {due}'), {
      name: people.name(key.personId),
      due: due ?? '',
    }),
    rule: ruleOf(own, duty ? dueRuleLabel(duty.due, plan) : same(''), duty?.clause ?? ''),
    calendar: due ? calendarOf(own, due.slice(0, 4)) : null,
    inputs: [
      ...(chain
        ? [{ label: label('阅签链', 'Sign chain'), value: chain.label, position: first?.position ?? null }]
        : []),
      ...plan.population.includes.slice(0, 1).map((each) => ({
        label: label('应报范围', 'Denominator'),
        value: each.label,
        position: first?.position ?? null,
      })),
    ],
    wouldChange: [
      label('提交后转阅签', 'once submitted it goes to be read and signed'),
      label('有理由的可由专项办排除', 'the campaign office can exclude a person, for a reason'),
    ],
    ...(await chainAround(own, first?.position, last?.position)),
  };
}
