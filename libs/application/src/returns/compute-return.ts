import {
  computeCounts,
  computeList,
  type CampaignId,
  type ComputedCell,
  type Instant,
  type LedgerId,
  type ReturnState,
  type UnitId,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CampaignInForce } from '../context/campaign-context';
import { unitTree } from '../context/unit-tree';
import { countedFacts } from './counted-facts';
import { listedMatters } from './listed-matters';
import { countedUnits, type ReturnTerms } from './return-terms';

export interface ReturnToCompute {
  readonly campaign: CampaignInForce;
  readonly terms: ReturnTerms;
  readonly unitId: UnitId;
  /** Whose rows are counted; absent: as the obligation says. */
  readonly units?: readonly UnitId[];
  /** Of a periodic return; otherwise the campaign's window. */
  readonly days: ReturnState['days'];
}

/** The table of a unit as the log yields it at a point: each cell with the streams behind it. */
export async function computeReturn(
  app: Application,
  ledger: LedgerId,
  { campaign: { state, plan }, terms: { obligation, table }, unitId, units: only, days }: ReturnToCompute,
  on: Instant,
  point?: PointInLog,
): Promise<readonly ComputedCell[]> {
  const tree = await unitTree(app, ledger, point);
  const campaignId = state.campaignId as CampaignId;
  const units = only ?? countedUnits(tree, unitId, obligation);
  const asked = { app, ledger, campaignId, units, ...(point && { point }) };
  if (table.rows !== undefined) return computeCounts(table, days ?? plan.window, await countedFacts(asked));
  return computeList(table, await listedMatters({ ...asked, plan, tree, on }), plan.leniency?.to);
}
