import {
  hasPledges,
  type Instant,
  type PersonId,
  type PledgeState,
  type PledgingPlan,
  type UnitId,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import { gateClock, presentClock } from '../../presenting/clock.presenter';
import type { CampaignReading } from '../../reading/campaign-reading';
import { dueRuleLabel } from '../../wording/due-rules';
import { label } from '../../wording/label';
import { countedRow, plainRow, type InboxRow } from './row';
import type { PlacedRow } from './rows-of-units';

type Pledge = ReadRow<PledgeState>;
type Pledging = CampaignReading & { readonly plan: PledgingPlan };

/** His own pledge, and that of a unit whose head he is: both are signed on one page. */
async function toSign(reading: Pledging, personId: PersonId): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, plan, calendar, now, reader } = reading;
  const rows = await app.reads.pledges(ledger, { campaignId, statuses: ['asked'] }, at);
  const own = rows.filter(({ state }) =>
    state.personId === undefined ? reader.covers(state.unitId as UnitId, 'unitHead') : state.personId === personId,
  );
  if (own.length === 0) return [];
  const unitIds = [...new Set(own.map(({ state }) => state.unitId as UnitId))];
  const participations = await app.reads.participations(ledger, { campaignId, unitIds }, at);
  const { clause, due, label: title } = plan.pledges;
  return own.map(({ stream, state }): PlacedRow => {
    const unitId = state.unitId as UnitId;
    const duty = participations.find((each) => each.state.unitId === unitId)?.state.duties['pledge'];
    const row: InboxRow = {
      ...plainRow,
      key: stream,
      kind: 'ownPledge',
      title,
      strong:
        state.personId === undefined ? label('单位承诺，未签', "the unit's, not signed") : label('未签', 'not signed'),
      to: plan.pledges.archive.by,
      clock: duty?.deadline
        ? presentClock({ deadline: duty.deadline, now, calendar, plan, clause, startEvent: duty.deadlinePosition })
        : gateClock(dueRuleLabel(due, plan), clause),
      consequence: label('列入未签名单', 'listed as not signed'),
      unit: { unitId, name: reading.unitName(unitId) },
      campaignId,
      duty: 'pledge',
      path: `/campaigns/${campaignId}/pledges?show=mine`,
      acts: ['open', 'why'],
      why: `column:${campaignId}:pledge`,
    };
    return { row };
  });
}

interface Batch {
  readonly kind: 'filePledges' | 'publicisePledges';
  readonly rows: readonly Pledge[];
  readonly clause: string;
}

const since = (rows: readonly Pledge[]): Instant | undefined =>
  rows.map(({ state }) => state.signed?.recordedAt as Instant).sort()[0];

/** Signed papers that lie with the archive or with the coordinator: one row, with how many there are. */
function batchRow({ campaignId, plan }: Pledging, batch: Batch): readonly PlacedRow[] {
  const { kind, rows, clause } = batch;
  const startedAt = since(rows);
  if (startedAt === undefined) return [];
  const file = kind === 'filePledges';
  const row = countedRow({
    ...{ kind, campaignId, clause, startedAt, count: rows.length, duty: 'pledge' },
    key: `${kind}:${campaignId}`,
    title: file ? label('承诺书留档', 'File the pledges') : label('承诺公示', 'Show the pledges'),
    strong: file
      ? label('{count} 份已签未留档', '{count} signed, not filed')
      : label('{count} 份已签未公示', '{count} signed, not shown'),
    to: file ? plan.pledges.archive.by : plan.issuer,
    consequence: file
      ? label('签了也查不到', 'signed, but nowhere to be found')
      : label('未公示，不受监督', 'not shown, not watched'),
    path: `/campaigns/${campaignId}/pledges?show=${file ? 'unfiled' : 'unpublicised'}`,
    why: `figure:${file ? 'pledgesUnfiled' : 'pledgesUnpublicised'}:${campaignId}`,
  });
  return [{ row }];
}

async function signed(reading: Pledging): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, plan, reader } = reading;
  const { archive, publicity } = plan.pledges;
  if (!reader.holds('coordinator', ...archive.roles)) return [];
  const rows = await app.reads.pledges(ledger, { campaignId, statuses: ['signed'] }, at);
  const unfiled = rows.filter(
    ({ state }) => state.filed === undefined && reader.covers(state.unitId as UnitId, ...archive.roles),
  );
  const unshown = rows.filter(
    ({ state }) => state.publicity.length === 0 && reader.covers(state.unitId as UnitId, 'coordinator'),
  );
  return [
    ...batchRow(reading, { kind: 'filePledges', rows: unfiled, clause: archive.clause }),
    ...(publicity === undefined
      ? []
      : batchRow(reading, { kind: 'publicisePledges', rows: unshown, clause: publicity.clause })),
  ];
}

/** What somebody owes of pledges: to sign his own and his unit's, to file, to show. */
export async function rowsOfPledges(reading: CampaignReading, personId: PersonId): Promise<readonly PlacedRow[]> {
  const { plan } = reading;
  if (!hasPledges(plan)) return [];
  const pledging: Pledging = { ...reading, plan };
  const rows = await Promise.all([toSign(pledging, personId), signed(pledging)]);
  return rows.flat();
}
