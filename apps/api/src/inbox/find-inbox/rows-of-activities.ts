import { type ActivityState, type UnitId } from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import { gateClock } from '../../presenting/clock.presenter';
import type { CampaignReading } from '../../reading/campaign-reading';
import { clockOfDecision } from '../../units/activity.presenter';
import { label, same } from '../../wording/label';
import { plainRow, type InboxRow } from './row';
import type { PlacedRow } from './rows-of-units';

function rowOf(
  reading: CampaignReading,
  { stream, state }: ReadRow<ActivityState>,
  decision: ActivityState['decisions'][number],
): PlacedRow {
  const { campaignId, unitName } = reading;
  const unitId = state.unitId as UnitId;
  const row: InboxRow = {
    ...plainRow,
    key: `${stream}:${decision.key}`,
    kind: 'meetingDecision',
    title: label('议定事项', 'Settled by a meeting'),
    strong: same(decision.text),
    to: same(state.title ?? ''),
    clock: clockOfDecision(reading, state, decision) ?? gateClock(label('会议未定期限', 'the meeting set no day'), ''),
    consequence: label('下次会议上通报', 'told at the next meeting'),
    unit: { unitId, name: unitName(unitId) },
    campaignId,
    path: `/campaigns/${campaignId}/units/${unitId}`,
    acts: ['open'],
    why: `event:${state.recordedPosition ?? 0}`,
  };
  return { row };
}

/** What meetings of a coordinator's units have settled and nobody has done yet. */
export async function rowsOfActivities(reading: CampaignReading): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, reader } = reading;
  const unitIds = reading.units.filter((unitId) => reader.covers(unitId, 'coordinator'));
  if (unitIds.length === 0) return [];
  const rows = await app.reads.activities(ledger, { campaignId, unitIds }, at);
  return rows.flatMap((row) =>
    row.state.decisions.filter(({ done }) => done === undefined).map((decision) => rowOf(reading, row, decision)),
  );
}
