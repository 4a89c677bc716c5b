import type { Application } from '@taizhang/application';
import type { CampaignId, UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { coverageSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaignScope } from '../../reading/campaign-reading';
import { countsByUnit } from '../../reading/counts';
import { listedDuties } from '../../reading/plan-duties';
import { dutyClock } from '../duty-clock';
import { presentCoverageRows } from './coverage.presenter';

export type Coverage = z.infer<typeof coverageSchema>;

/** Units by debt, duty by duty; the first row is everything that this reader is shown. */
export async function findCoverage(
  app: Application,
  ask: PersonalAsk,
  campaignId: CampaignId,
  by: string | undefined,
): Promise<Coverage> {
  const reading = await openCampaignScope(app, ask, campaignId);
  const { ledger, at, plan, campaign, now, tree, scope, point } = reading;
  const filter = { campaignId, unitIds: scope };
  const [participations, counted] = await Promise.all([
    app.reads.participations(ledger, filter, at),
    app.reads.unitCounts(ledger, filter, at),
  ]);
  const duties = listedDuties(plan);
  const rows = presentCoverageRows({
    plan,
    now,
    duties,
    root: campaign.unitId as UnitId,
    units: tree.units,
    scope: new Set(scope),
    by: by === 'line' ? 'line' : 'block',
    participations: new Map(participations.map(({ state }) => [state.unitId as UnitId, state])),
    counts: countsByUnit(counted),
    nameOf: reading.unitName,
  });
  const states = participations.map((row) => row.state);
  return {
    point,
    columns: duties.map((duty, index) => ({
      key: duty.key,
      label: duty.label,
      kind: duty.kind,
      clock: dutyClock(reading, duty, states, rows[0]?.cells[index]?.state === 'covered'),
      clause: duty.clause,
      why: `column:${campaignId}:${duty.key}`,
    })),
    rows,
  };
}
