import {
  campaignDecider,
  campaignStream,
  fold,
  type CampaignEvent,
  type CampaignFacts,
  type CampaignId,
  type CampaignState,
  type LedgerId,
  type Plan,
  type Stored,
  type UnitId,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import { planOf } from './documents-in-force';
import { unitTree } from './unit-tree';

/** The campaign as the log has it, and the plan version that it runs under. */
export interface CampaignInForce {
  readonly state: CampaignState;
  readonly plan: Plan;
}

export async function campaignInForce(
  app: Application,
  ledger: LedgerId,
  campaignId: CampaignId,
  point?: PointInLog,
): Promise<CampaignInForce | undefined> {
  const { events } = await app.store.readStream(ledger, campaignStream(campaignId), point);
  const state = fold(campaignDecider, events as readonly Stored<CampaignEvent>[]);
  if (state.planId === undefined) return undefined;
  // The plan as issued: a later version does not touch a running campaign until it is migrated by an event.
  const plan = await planOf(app.store, ledger, state.planId, state.planVersion);
  return plan && { state, plan };
}

/** Units that take part: all below the issuing body. */
export async function participatingUnits(
  app: Application,
  ledger: LedgerId,
  issuer: UnitId,
  point?: PointInLog,
): Promise<readonly UnitId[]> {
  const tree = await unitTree(app, ledger, point);
  return tree.downwards(issuer).filter((unitId) => unitId !== issuer);
}

export async function campaignFacts(
  app: Application,
  ledger: LedgerId,
  campaignId: CampaignId,
  issuer: UnitId | undefined,
  point?: PointInLog,
): Promise<CampaignFacts> {
  const [units, participations, counts, cycles] = await Promise.all([
    issuer === undefined ? [] : participatingUnits(app, ledger, issuer, point),
    app.reads.participations(ledger, { campaignId }, point),
    app.reads.unitCounts(ledger, { campaignId }, point),
    app.reads.reportingCycles(ledger, { campaignId }, point),
  ]);
  const of = (status: 'started' | 'concluded'): UnitId[] =>
    participations.filter((row) => row.state.status === status).map((row) => row.state.unitId as UnitId);
  const concluded = of('concluded');
  const cityManagedSent = counts.reduce((sum, unit) => sum + unit.cityManagedSent, 0);
  const cityManaged = counts.reduce((sum, unit) => sum + unit.cityManaged, 0);
  const obligations = (only: readonly string[]): readonly string[] =>
    cycles.flatMap(({ state }) => (only.includes(state.status) && state.obligation ? [state.obligation] : []));
  return {
    units,
    started: [...of('started'), ...concluded],
    concluded,
    cycles: { started: obligations(['running', 'concluded']), concluded: obligations(['concluded']) },
    cityManagedSent,
    cityManagedMissing: cityManaged - cityManagedSent,
  };
}
