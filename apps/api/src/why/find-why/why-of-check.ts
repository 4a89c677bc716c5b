import { campaignId as asCampaignId, openTargets, unreferredTargets, type Stored } from '@taizhang/domain';
import { readCheck } from '../../checks/check-reading';
import { readCampaign, type Reading } from '../../reading/campaign-reading';
import { wireIdOf } from '../../wire/wire-ids';
import { checkStatus } from '../../wording/checks';
import { compose, label, same, type LabelText } from '../../wording/label';
import { chainAround, type Why } from './why-of-duty';

const drawRule = label(
  '种子由检查方案的种子词、冻结时日志的末端摘要和名单摘要合成；每个对象按种子与其编号的 SHA-256 排序，每层取前若干个',
  'the seed is made of the word of the plan, the link of the log at the freezing and the digest of the list; every target is placed by the SHA-256 of seed and id, and the first of each stratum are taken',
);

/** Why these were drawn, and what a check waits for. */
export async function whyOfCheck(reading: Reading, stream: string): Promise<Why> {
  const own = await readCampaign(reading, asCampaignId(stream.split('/')[1] ?? ''));
  const { app, ledger, at, point, reader, plan } = own;
  const [{ state }, { events }] = await Promise.all([
    readCheck(app, { ledger, personId: reader.personId }, wireIdOf(stream), at),
    app.store.readStream(ledger, stream as Stored['stream'], at),
  ]);
  const { frozen, seed, word, title = '' } = state;
  const told = (name: LabelText, value: string | number | undefined): Why['inputs'] =>
    value === undefined ? [] : [{ label: name, value: same(value), position: null }];
  const count = (name: LabelText, value: number): Why['inputs'] => (frozen === undefined ? [] : told(name, value));
  return {
    point,
    sentence: compose(label('《{title}》：{status}', '"{title}": {status}'), {
      title,
      status: checkStatus(state.status),
    }),
    rule: { text: drawRule, clause: '', plan: plan.shortTitle.zh, path: null },
    calendar: null,
    inputs: [
      ...told(label('种子词', 'Word'), word),
      ...told(label('名单读到日志位置', 'List read up to position'), frozen?.position),
      ...told(label('日志末端摘要', 'Link of the log'), frozen?.head.link),
      ...told(label('名单摘要', 'Digest of the list'), frozen?.digest),
      ...told(label('种子', 'Seed'), seed),
      ...count(label('未检查的对象', 'Targets without a result'), openTargets(state).length),
      ...count(label('未转办的问题', 'Problems not handed on'), unreferredTargets(state).length),
    ],
    wouldChange: [
      label(
        '每个对象有结果、每个问题已转办，检查才能办结',
        'a result for each target and a place for each problem let it be concluded',
      ),
    ],
    ...(await chainAround(own, events[0]?.position, events.at(-1)?.position)),
  };
}
