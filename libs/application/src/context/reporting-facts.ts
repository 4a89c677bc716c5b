import {
  isPeriodic,
  partsOf,
  returnDuty,
  returnIsOwed,
  returnStream,
  type CampaignId,
  type Deadline,
  type LedgerId,
  type ParticipationFacts,
  type PeriodicObligation,
  type Plan,
  type ReportingCycleState,
  type ReportingFacts,
  type ReturnKey,
  type UnitId,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import { isFiler } from '../returns/return-terms';
import { participatingUnits, type CampaignInForce } from './campaign-context';
import { unitTree } from './unit-tree';

export const periodicObligation = (plan: Plan, key: string): PeriodicObligation | undefined =>
  plan.returns?.obligations.filter(isPeriodic).find((each) => each.key === key);

/** The cycles of a campaign by obligation. */
export async function cyclesOf(
  app: Application,
  ledger: LedgerId,
  campaignId: CampaignId,
  point?: PointInLog,
): Promise<ReadonlyMap<string, ReportingCycleState>> {
  const rows = await app.reads.reportingCycles(ledger, { campaignId }, point);
  return new Map(rows.map(({ stream, state }) => [partsOf(stream)[1] ?? '', state]));
}

/** The day of a periodic return: its period's, which only the cycle moves. */
export const periodDeadline = (
  cycles: ReadonlyMap<string, ReportingCycleState>,
  { obligation, period }: Pick<ReturnKey, 'obligation' | 'period'>,
): Deadline | undefined => cycles.get(obligation)?.periods[period]?.deadline;

/** Who files this table, and who has sent it, by period. */
export async function reportingFacts(
  app: Application,
  ledger: LedgerId,
  { state, plan }: CampaignInForce,
  obligation: PeriodicObligation,
  point?: PointInLog,
): Promise<ReportingFacts> {
  const campaignId = state.campaignId as CampaignId;
  const [tree, units, returns] = await Promise.all([
    unitTree(app, ledger, point),
    participatingUnits(app, ledger, state.unitId as UnitId, point),
    app.reads.returns(ledger, { campaignId, obligations: [obligation.key] }, point),
  ]);
  const sent: Record<string, UnitId[]> = {};
  for (const { state: each } of returns) {
    const { period, unitId } = each;
    if (period === undefined || unitId === undefined || returnIsOwed(each)) continue;
    (sent[period] ??= []).push(unitId);
  }
  const { status, issuedAt, phases } = state;
  return {
    campaign: { status, phases, ...(issuedAt && { issuedAt }) },
    filers: units.filter((unit) => isFiler(plan, tree.find(unit)?.kind, obligation)),
    sent,
  };
}

/** What a unit owes of the periodic tables of the plan: asked for and not sent, and whether more may come. */
export async function owedReturns(
  app: Application,
  ledger: LedgerId,
  { state, plan }: CampaignInForce,
  unitId: UnitId,
  point?: PointInLog,
): Promise<Pick<ParticipationFacts, 'returns' | 'returnsToCome'>> {
  const obligations = plan.returns?.obligations.filter(isPeriodic) ?? [];
  if (obligations.length === 0) return {};
  const campaignId = state.campaignId as CampaignId;
  const keys = obligations.map(({ key }) => key);
  const [tree, cycles, rows] = await Promise.all([
    unitTree(app, ledger, point),
    cyclesOf(app, ledger, campaignId, point),
    app.reads.returns(ledger, { campaignId, unitIds: [unitId], obligations: keys }, point),
  ]);
  const kind = tree.find(unitId)?.kind;
  return {
    returns: rows.flatMap(({ stream, state: each }) => {
      const { obligation: key, period } = each;
      if (key === undefined || period === undefined || !returnIsOwed(each)) return [];
      const own = { obligation: key, period };
      const deadline = periodDeadline(cycles, own);
      if (deadline === undefined || stream !== returnStream({ campaignId, unitId, ...own })) return [];
      const ladder = obligations.find((obligation) => obligation.key === key)?.ladder;
      return [{ duty: returnDuty(own), deadline, ...(ladder !== undefined && { ladder }) }];
    }),
    returnsToCome: obligations.some(
      (obligation) => isFiler(plan, kind, obligation) && cycles.get(obligation.key)?.status !== 'concluded',
    ),
  };
}
