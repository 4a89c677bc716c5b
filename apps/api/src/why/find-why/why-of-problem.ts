import { campaignId as asCampaignId, localDateOf, problemConcluded, type Stored } from '@taizhang/domain';
import { readCampaign, type Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { classLabel, clockOfProblem } from '../../problems/ledger-item.presenter';
import { readProblem } from '../../problems/problem-reading';
import { wireIdOf } from '../../wire/wire-ids';
import { dueRuleLabel } from '../../wording/due-rules';
import { compose, label, same, type LabelText } from '../../wording/label';
import { findingChannel, ledgerItemStatus, waitsForMeasure } from '../../wording/problems';
import { calendarOf, chainAround, ruleOf, type Why } from './why-of-duty';

/** Why a line of a problem ledger is open, late or concluded: its limit and who set it. */
export async function whyOfProblem(reading: Reading, stream: string): Promise<Why> {
  const own = await readCampaign(reading, asCampaignId(stream.split('/')[1] ?? ''));
  const { app, ledger, at, plan, point, reader, unitName } = own;
  const { state } = await readProblem(app, { ledger, personId: reader.personId }, wireIdOf(stream), at);
  const { events } = await app.store.readStream(ledger, stream as Stored['stream'], at);
  const people = await readPeople(own, { personIds: state.ownerId ? [state.ownerId] : [] });
  const clock = clockOfProblem(own, state);
  const text = classLabel(plan, state.problemClass ?? '');
  const told = (name: LabelText, value: LabelText | undefined): Why['inputs'] =>
    value === undefined ? [] : [{ label: name, value, position: null }];
  const { deadline, foundAt, channel } = state;
  return {
    point,
    sentence: compose(
      state.dueOn === undefined
        ? label('{unit}的“{class}”：{status}', '{unit}, {class}: {status}')
        : label('{unit}的“{class}”须于 {due} 前整改：{status}', '{unit}, {class}, to be rectified by {due}: {status}'),
      { unit: unitName(state.unitId), class: text, due: state.dueOn ?? '', status: ledgerItemStatus(state.status) },
    ),
    rule: ruleOf(own, deadline ? dueRuleLabel(deadline.rule, plan) : waitsForMeasure, clock.clause),
    calendar: state.dueOn ? calendarOf(own, state.dueOn.slice(0, 4)) : null,
    inputs: [
      ...told(label('发现', 'Found'), foundAt && same(localDateOf(foundAt))),
      ...told(label('来源', 'Channel'), channel && findingChannel(channel)),
      ...told(label('整改措施', 'Measure'), state.measure === undefined ? undefined : same(state.measure)),
      ...told(label('整改责任人', 'Owner'), state.ownerId && same(people.name(state.ownerId))),
    ],
    wouldChange: problemConcluded(state)
      ? [label('回头看发现反弹的，重新列账', 'a look-back that finds it again reopens it')]
      : [
          label('报告整改完成，时限即停', 'once it is reported as done the clock stands'),
          label('另定时限，时钟随之改变', 'another limit moves the clock'),
        ],
    ...(await chainAround(own, state.deadlinePosition ?? events[0]?.position, events.at(-1)?.position)),
  };
}
