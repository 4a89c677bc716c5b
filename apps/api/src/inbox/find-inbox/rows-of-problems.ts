import { problemConcluded, type PersonId, type ProblemState, type UnitId } from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import { classLabel, clockOfProblem } from '../../problems/ledger-item.presenter';
import { problemActs, type LedgerItemAct } from '../../problems/problem-acts';
import { seesProblem } from '../../problems/problem-reading';
import type { CampaignReading } from '../../reading/campaign-reading';
import { wireIdOf } from '../../wire/wire-ids';
import { compose, label, type LabelText } from '../../wording/label';
import { consequenceOf, countedRow, plainRow, toOffice, type InboxRow } from './row';
import type { PlacedRow } from './rows-of-units';

type Row = ReadRow<ProblemState>;

const headOfUnit: LabelText = label('本单位负责人', 'head of the unit');

/** A rectification under way: of its owner, and of the coordinator who keeps the ledger of that unit. */
function toRectify(reading: CampaignReading, { stream, state }: Row): PlacedRow {
  const { campaignId, plan, unitName } = reading;
  const unitId = state.unitId as UnitId;
  const row: InboxRow = {
    ...plainRow,
    key: stream,
    kind: 'rectify',
    title: compose(label('台账整改：{class}', 'Rectify: {class}'), {
      class: classLabel(plan, state.problemClass ?? ''),
    }),
    strong: state.rejectedFor === undefined ? null : label('核验未通过，已退回', 'sent back: not done'),
    to: headOfUnit,
    clock: clockOfProblem(reading, state),
    consequence: consequenceOf(null),
    unit: { unitId, name: unitName(unitId) },
    campaignId,
    path: `/campaigns/${campaignId}/ledger?item=${wireIdOf(stream)}`,
    acts: ['open', 'why'],
    why: `problem:${stream}`,
  };
  return { row };
}

interface Batch {
  readonly kind: 'setRectification' | 'verifyRectification' | 'closeProblem';
  readonly act: LedgerItemAct;
  readonly status: ProblemState['status'];
  readonly show: 'toSet' | 'toVerify' | 'toClose';
  readonly title: LabelText;
  readonly strong: LabelText;
  readonly consequence: LabelText;
}

const batches: readonly Batch[] = [
  {
    kind: 'setRectification',
    act: 'setRectification',
    status: 'found',
    show: 'toSet',
    title: label('明确整改措施、责任人、时限', 'Set measure, owner and limit'),
    strong: label('{count} 个问题待定措施', '{count} without a measure'),
    consequence: label('没有时限，无人整改', 'no limit runs, nobody rectifies'),
  },
  {
    kind: 'verifyRectification',
    act: 'verify',
    status: 'claimed',
    show: 'toVerify',
    title: label('核验台账整改', 'Verify what was rectified'),
    strong: label('{count} 个问题待核验', '{count} to be verified'),
    consequence: label('不能销号', 'cannot be closed'),
  },
  {
    kind: 'closeProblem',
    act: 'close',
    status: 'verified',
    show: 'toClose',
    title: label('台账销号', 'Close in the ledger'),
    strong: label('{count} 个问题待销号', '{count} to be closed'),
    consequence: label('仍列为未了结', 'still counted as open'),
  },
];

/** One row with how many there are: each is opened in the ledger, which is narrowed to them. */
function batchRow(reading: CampaignReading, batch: Batch, rows: readonly Row[]): readonly PlacedRow[] {
  const { campaignId, reader } = reading;
  const own = rows.filter(
    ({ state }) => state.status === batch.status && problemActs(state, reader, reading).includes(batch.act),
  );
  const [first] = own;
  if (first === undefined) return [];
  const { kind, title, strong, consequence } = batch;
  const row = countedRow({
    ...{ kind, title, strong, consequence, campaignId, count: own.length },
    key: `${kind}:${campaignId}`,
    to: kind === 'setRectification' ? headOfUnit : toOffice,
    path: `/campaigns/${campaignId}/ledger?show=${batch.show}`,
    why: `problem:${first.stream}`,
  });
  return [{ row }];
}

/** What somebody owes of problem ledgers: to rectify, to set what is to be done, to verify, to close. */
export async function rowsOfProblems(reading: CampaignReading, personId: PersonId): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, reader } = reading;
  const rows = (await app.reads.problems(ledger, { campaignId }, at)).filter(
    ({ state }) => !problemConcluded(state) && seesProblem(reader, state),
  );
  // Of other units' ledgers he hears as a count, in the ledger itself; here stands what is his own unit's.
  const keeps = new Set(reader.grants.filter(({ role }) => role === 'coordinator').map(({ unitId }) => unitId));
  const own = rows.filter(
    ({ state }) => state.status === 'rectifying' && (state.ownerId === personId || keeps.has(state.unitId as UnitId)),
  );
  return [...own.map((row) => toRectify(reading, row)), ...batches.flatMap((batch) => batchRow(reading, batch, rows))];
}
