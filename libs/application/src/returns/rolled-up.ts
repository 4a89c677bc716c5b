import {
  noReturn,
  returnStream,
  rollUp,
  type CampaignId,
  type Instant,
  type LedgerId,
  type ReturnState,
  type ComputedCell,
  type RollUp,
  type UnitId,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CampaignInForce } from '../context/campaign-context';
import { unitTree } from '../context/unit-tree';
import { computeReturn } from './compute-return';
import { returnLine } from './return-line';
import type { ReturnTerms } from './return-terms';

export interface ToRollUp {
  readonly campaign: CampaignInForce;
  readonly terms: ReturnTerms;
  /** Who adds up: a unit that files, or the issuing body. */
  readonly unitId: UnitId;
  readonly period: string;
  readonly days: ReturnState['days'];
}

export interface RolledUp extends RollUp {
  /** What the unit counts itself, with whatever below it files no sheet. */
  readonly own: readonly ComputedCell[];
  readonly sheets: readonly { readonly unitId: UnitId; readonly received: boolean; readonly state: ReturnState }[];
}

/** What a unit counts itself and the sheets that it accepted from one level below; undefined where nobody files to it. */
export async function rolledUp(
  app: Application,
  ledger: LedgerId,
  { campaign, terms, unitId, period, days }: ToRollUp,
  on: Instant,
  point?: PointInLog,
): Promise<RolledUp | undefined> {
  const { obligation, table } = terms;
  const line = returnLine(campaign.plan, await unitTree(app, ledger, point), obligation, campaign.state.unitId);
  const below = line.below(unitId);
  if (below.length === 0) return undefined;
  const campaignId = campaign.state.campaignId as CampaignId;
  const [rows, own] = await Promise.all([
    app.reads.returns(ledger, { campaignId, unitIds: below, obligations: [obligation.key] }, point),
    computeReturn(app, ledger, { campaign, terms, unitId, units: line.countedBy(unitId), days }, on, point),
  ]);
  const states = new Map(rows.map(({ stream, state }) => [stream, state]));
  const sheets = below.map((unit) => {
    const stream = returnStream({ campaignId, unitId: unit, obligation: obligation.key, period });
    const state = states.get(stream) ?? noReturn;
    return { unitId: unit, received: state.status === 'received', state };
  });
  const filed = sheets.map(({ state: { zero, cells }, ...each }) => ({ ...each, zero, cells }));
  return { ...rollUp(table, own, filed), own, sheets };
}
