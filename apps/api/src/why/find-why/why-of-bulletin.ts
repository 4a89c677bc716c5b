import { bulletinApprover, campaignId as asCampaignId, type Stored } from '@taizhang/domain';
import { readBulletin } from '../../bulletins/bulletin-reading';
import { readCampaign, type Reading } from '../../reading/campaign-reading';
import { wireIdOf } from '../../wire/wire-ids';
import { bulletinStatus } from '../../wording/bulletins';
import { fullTime } from '../../wording/dates';
import { compose, label, same, type LabelText } from '../../wording/label';
import { roleLabel } from '../../wording/roles';
import { chainAround, type Why } from './why-of-duty';

/** Why a bulletin stands where it does, and what its figures and its code rest on. */
export async function whyOfBulletin(reading: Reading, stream: string): Promise<Why> {
  const own = await readCampaign(reading, asCampaignId(stream.split('/')[1] ?? ''));
  const { app, ledger, at, point, reader, plan } = own;
  const [{ state }, { events }] = await Promise.all([
    readBulletin(app, { ledger, personId: reader.personId }, wireIdOf(stream), at),
    app.store.readStream(ledger, stream as Stored['stream'], at),
  ]);
  const told = (name: LabelText, value: string | number | undefined): Why['inputs'] =>
    value === undefined ? [] : [{ label: name, value: same(value), position: null }];
  return {
    point,
    sentence: compose(label('《{title}》：{status}', '"{title}": {status}'), {
      title: state.title ?? '',
      status: bulletinStatus(state.status),
    }),
    rule: {
      text: compose(
        label(
          '数据固定在一个时点；由{role}审定，起草人不能审定；印发时按序编号，核验码出自全文的摘要',
          'figures are bound to one minute; the {role} approves, never a writer; the number is the next of the series, the code comes from the digest of the whole sheet',
        ),
        { role: roleLabel(bulletinApprover(plan)) },
      ),
      clause: '',
      plan: plan.shortTitle.zh,
      path: null,
    },
    calendar: null,
    inputs: [
      ...told(label('数据截至', 'Figures of'), state.point && fullTime(state.point.asOf)),
      ...told(label('日志位置', 'Log position'), state.point?.position),
      ...told(label('文号', 'Number'), state.documentNumber),
      ...told(label('核验码', 'Code'), state.code),
      ...told(label('全文摘要', 'Digest of the sheet'), state.digest),
    ],
    wouldChange: [
      label(
        '起草时可更换数据时点；印发后只能另发更正',
        'while it is drafted the minute can be changed; afterwards only a correction is issued',
      ),
    ],
    ...(await chainAround(own, events[0]?.position, events.at(-1)?.position)),
  };
}
