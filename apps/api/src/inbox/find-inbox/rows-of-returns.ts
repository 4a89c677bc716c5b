import { dutyOfReturn, obligationsOf, returnDeadline, returnLine } from '@taizhang/application';
import { noReturn, returnAgenda, returnStream, type ReturnAct, type UnitId } from '@taizhang/domain';
import type { CampaignReading } from '../../reading/campaign-reading';
import { shownReturns } from '../../returns/find-returns/find-returns.query';
import { returnId } from '../../returns/return-key';
import { presentReturnRow, type ShownReturn } from '../../returns/return-row.presenter';
import { compose, label, type LabelText } from '../../wording/label';
import { consequenceOf, countedRow, plainRow, type InboxRow } from './row';
import type { PlacedRow } from './rows-of-units';

type OwnAct = Exclude<ReturnAct, 'receiveReturn'>;

const strong: Readonly<Record<OwnAct, LabelText>> = {
  fillReturn: label('未填', 'not filled in'),
  signReturn: label('已填，待单位负责人签', 'filled in, waits for the head'),
  sendReturn: label('已签，待报送', 'signed, to be sent'),
};

/** One return that lies with this reader: to fill in, to sign, or to send. */
function ownRow(reading: CampaignReading, shown: ShownReturn, act: OwnAct): PlacedRow {
  const { obligation } = shown.terms;
  const { clock, unit, periodLabel: of } = presentReturnRow(reading, shown);
  const row: InboxRow = {
    ...plainRow,
    key: `${returnStream(shown.key)}:${act}`,
    kind: act,
    title: of ? compose(label('{table}（{of}）', '{table} ({of})'), { table: obligation.label, of }) : obligation.label,
    strong: strong[act],
    to: obligation.to,
    clock,
    consequence: consequenceOf(clock.next),
    unit,
    campaignId: reading.campaignId,
    duty: dutyOfReturn(obligation, shown.key),
    path: `/campaigns/${reading.campaignId}/returns/${returnId(shown.key)}`,
    acts: ['open', 'why'],
    why: `duty:participation/${reading.campaignId}/${shown.key.unitId}:${dutyOfReturn(obligation, shown.key)}`,
  };
  return { row };
}

/** What was sent and nobody has received yet: one row for each table, with how many there are. */
function toReceive(reading: CampaignReading, sent: readonly ShownReturn[]): readonly PlacedRow[] {
  return obligationsOf(reading.plan).flatMap(({ obligation }): readonly PlacedRow[] => {
    const own = sent.filter(({ terms }) => terms.obligation.key === obligation.key);
    const startedAt = own.map(({ state }) => state?.sent?.at ?? '').sort()[0];
    if (own.length === 0 || startedAt === undefined) return [];
    const { campaignId } = reading;
    const { key, label: title, to, clause } = obligation;
    const duty = own[0] ? dutyOfReturn(obligation, own[0].key) : key;
    const row = countedRow({
      ...{ campaignId, title, to, clause, duty, startedAt, count: own.length },
      key: `receiveReturns:${campaignId}:${key}`,
      kind: 'receiveReturns',
      strong: label('{count} 份待接收', '{count} to receive'),
      consequence: label('单位不知是否收到', 'the unit does not know whether it arrived'),
      path: `/campaigns/${campaignId}/returns?show=toReceive`,
      acts: ['open'],
      why: `column:${campaignId}:${duty}`,
    });
    return [{ row }];
  });
}

/** What somebody owes of returns, by the agenda of each: the coordinator fills in and sends, the head signs, the office receives. */
export async function rowsOfReturns(reading: CampaignReading): Promise<readonly PlacedRow[]> {
  const { reader, plan } = reading;
  if (obligationsOf(plan).length === 0 || !reader.holds('coordinator', 'unitHead', ...receivers(reading))) return [];
  const owed = (await shownReturns(reading)).map((shown) => {
    const { unitId } = shown.key;
    const { obligation } = shown.terms;
    const deadline = returnDeadline(shown, obligation, shown.key);
    const superior = returnLine(plan, reading.tree, obligation).superiorOf(unitId);
    const slice = { unitId, obligation, ...(superior && { superior }), ...(deadline && { deadline }) };
    const items = returnAgenda(shown.state ?? noReturn, slice);
    const own = items.filter(({ owner }) => mine(reader, owner?.unitId ?? unitId, owner?.role));
    return { shown, superior, acts: own.map(({ act }) => act) };
  });
  const sent = owed.filter(
    ({ shown: { state, terms, key }, superior }) =>
      state?.status === 'sent' &&
      (superior === undefined
        ? reader.covers(key.unitId, ...terms.obligation.receivers)
        : reader.covers(superior, ...(terms.obligation.throughSuperior ?? []))),
  );
  return [
    ...owed.flatMap(({ shown, acts }) =>
      acts.flatMap((act) => (act === 'receiveReturn' ? [] : [ownRow(reading, shown, act)])),
    ),
    ...toReceive(
      reading,
      sent.map(({ shown }) => shown),
    ),
  ];
}

const receivers = ({ plan }: CampaignReading) =>
  obligationsOf(plan).flatMap(({ obligation }) => [...obligation.receivers, ...(obligation.throughSuperior ?? [])]);

const mine = (
  { covers }: CampaignReading['reader'],
  unitId: UnitId,
  role: Parameters<CampaignReading['reader']['covers']>[1] | undefined,
): boolean => role !== undefined && covers(unitId, role);
