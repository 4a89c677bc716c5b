import { campaignId as asCampaignId, isLateHandIn, localDateOf, type Stored } from '@taizhang/domain';
import { readCampaign, type Reading } from '../../reading/campaign-reading';
import { giftPolicy } from '../../hand-ins/gift-policy';
import { readHandIn } from '../../hand-ins/hand-in-reading';
import { clockOfHandIn } from '../../hand-ins/hand-in-row.presenter';
import { wireIdOf } from '../../wire/wire-ids';
import { handInStatus } from '../../wording/hand-ins';
import { compose, label, same, type LabelText } from '../../wording/label';
import { chainAround, type Why } from './why-of-duty';

/** Why a hand-in is late or in time, and what it waits for: two dates and the limit of the policy of the day. */
export async function whyOfHandIn(reading: Reading, stream: string): Promise<Why> {
  const own = await readCampaign(reading, asCampaignId(stream.split('/')[1] ?? ''));
  const { app, ledger, at, point, reader } = own;
  const [{ state }, policies, { events }] = await Promise.all([
    readHandIn(app, { ledger, personId: reader.personId }, wireIdOf(stream), at),
    app.reads.policies(ledger, at),
    app.store.readStream(ledger, stream as Stored['stream'], at),
  ]);
  const policy = giftPolicy(policies);
  const { takenOn, receivedAt } = state;
  const late = takenOn !== undefined && isLateHandIn(state, policy.monthsOn(takenOn));
  const told = (name: LabelText, value: string | undefined): Why['inputs'] =>
    value === undefined ? [] : [{ label: name, value: same(value), position: null }];
  return {
    point,
    sentence: compose(
      late
        ? label('收据 {receipt}：逾期上交，{status}', 'Receipt {receipt}: handed in late, {status}')
        : label('收据 {receipt}：{status}', 'Receipt {receipt}: {status}'),
      { receipt: state.receiptNumber ?? '', status: handInStatus(state.status) },
    ),
    rule: {
      text: clockOfHandIn(state, policy).rule,
      clause: '',
      plan: (takenOn && policy.titleOn(takenOn)) ?? '',
      path: null,
    },
    calendar: null,
    inputs: [
      ...told(label('收受日期', 'Taken on'), takenOn),
      ...told(label('最后上交日', 'Last day'), policy.lastDay(state)),
      ...told(label('上交日期', 'Handed in on'), receivedAt && localDateOf(receivedAt)),
    ],
    wouldChange: [label('收受或上交日期登记有误的，可以更正', 'a wrong day of taking or handing in can be corrected')],
    ...(await chainAround(own, events[0]?.position, events.at(-1)?.position)),
  };
}
