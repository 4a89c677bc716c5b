import {
  isPeriodic,
  oncePeriod,
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
  type UnitKind,
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

const noCycles: ReadonlyMap<string, ReportingCycleState> = new Map();

/** What a unit owes of the periodic tables of the plan: asked for and not sent, and whether more may come. */
export async function owedReturns(
  app: Application,
  ledger: LedgerId,
  { state, plan }: CampaignInForce,
  { unitId, kind }: { readonly unitId: UnitId; readonly kind: UnitKind | undefined },
  point?: PointInLog,
): Promise<Pick<ParticipationFacts, 'returns' | 'returnsToCome' | 'returnsOfDuties'>> {
  const all = plan.returns?.obligations ?? [];
  const obligations = all.filter(isPeriodic);
  if (all.length === 0) return {};
  const campaignId = state.campaignId as CampaignId;
  const keys = all.map(({ key }) => key);
  const [cycles, rows] = await Promise.all([
    obligations.length === 0 ? noCycles : cyclesOf(app, ledger, campaignId, point),
    app.reads.returns(ledger, { campaignId, unitIds: [unitId], obligations: keys }, point),
  ]);
  const sent = new Set(
    rows.flatMap(({ stream, state: { firstSentAt } }) => (firstSentAt === undefined ? [] : [stream])),
  );
  const unsent = all.filter(
    (each) =>
      !isPeriodic(each) &&
      isFiler(plan, kind, each) &&
      !sent.has(returnStream({ campaignId, unitId, obligation: each.key, period: oncePeriod })),
  );
  return {
    returnsOfDuties: Object.fromEntries(
      unsent.flatMap(({ duty, label }) => (duty === undefined ? [] : [[duty, label.zh]])),
    ),
    returns: rows.flatMap(({ stream, state: each }) => {
      const { obligation: key, period } = each;
      if (key === undefined || period === undefined || !returnIsOwed(each)) return [];
      const own = { obligation: key, period };
      const deadline = periodDeadline(cycles, own);
      if (deadline === undefined || stream !== returnStream({ campaignId, unitId, ...own })) return [];
      const obligation = obligations.find((candidate) => candidate.key === key);
      if (obligation === undefined) return [];
      const { ladder } = obligation;
      return [{ duty: returnDuty(own), deadline, ...(ladder !== undefined && { ladder }) }];
    }),
    returnsToCome: obligations.some(
      (obligation) => isFiler(plan, kind, obligation) && cycles.get(obligation.key)?.status !== 'concluded',
    ),
  };
}
