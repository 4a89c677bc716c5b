import type { HandInState } from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import { handInActs, type HandInAct } from '../../hand-ins/hand-in-acts';
import { seesHandIn } from '../../hand-ins/hand-in-reading';
import type { CampaignReading } from '../../reading/campaign-reading';
import { label, type LabelText } from '../../wording/label';
import { countedRow, toOffice } from './row';
import type { PlacedRow } from './rows-of-units';

interface Batch {
  readonly kind: 'valueHandIns' | 'disposeHandIns';
  readonly act: HandInAct;
  readonly show: 'toValue' | 'toDispose';
  readonly statuses: readonly HandInState['status'][];
  readonly title: LabelText;
  readonly strong: LabelText;
  readonly consequence: LabelText;
}

const batches: readonly Batch[] = [
  {
    kind: 'valueHandIns',
    act: 'value',
    show: 'toValue',
    statuses: ['received'],
    title: label('上交财物估价', 'Value what was handed in'),
    strong: label('{count} 笔待估价', '{count} not valued'),
    consequence: label('不能处置，报表金额不全', 'cannot be disposed of; sums of returns stay open'),
  },
  {
    kind: 'disposeHandIns',
    act: 'dispose',
    show: 'toDispose',
    statuses: ['valued', 'paidIn'],
    title: label('上交财物处置', 'Dispose of what was handed in'),
    strong: label('{count} 笔待处置', '{count} not disposed of'),
    consequence: label('一直由保管人负责', 'its keeper stays answerable for it'),
  },
];

/** What a keeper of the register still has to value or dispose of, as one row each. */
export async function rowsOfHandIns(reading: CampaignReading): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, reader, now } = reading;
  const rows = await app.reads.handIns(ledger, { campaignId, statuses: ['received', 'valued', 'paidIn'] }, at);
  const seen = rows.filter(({ state }) => seesHandIn(reader, state));
  return batches.flatMap((batch): PlacedRow[] => {
    const own = seen.filter(
      ({ state }: ReadRow<HandInState>) =>
        batch.statuses.includes(state.status) && handInActs(state, reader, now).includes(batch.act),
    );
    const [first] = own;
    if (first === undefined) return [];
    const { kind, title, strong, consequence } = batch;
    const row = countedRow({
      ...{ kind, title, strong, consequence, campaignId, count: own.length },
      key: `${kind}:${campaignId}`,
      to: toOffice,
      path: `/campaigns/${campaignId}/hand-ins?show=${batch.show}`,
      why: `handIn:${first.stream}`,
    });
    return [{ row }];
  });
}
