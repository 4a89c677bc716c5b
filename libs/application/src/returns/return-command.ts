import {
  isPeriodic,
  oncePeriod,
  participationStream,
  returnDecider,
  returnStream,
  unitNameAt,
  type Instant,
  type LedgerId,
  type ReturnCommand,
  type ReturnContext,
  type ReturnKey,
  type ReturnState,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce, type CampaignInForce } from '../context/campaign-context';
import { cyclesOf } from '../context/reporting-facts';
import type { EntryTaken } from '../context/entry-on-behalf';
import { notFound } from '../context/unknown-subject';
import { unitTree } from '../context/unit-tree';
import { computeReturn } from './compute-return';
import { returnLine } from './return-line';
import { daysOfReturn, isFiler, returnDeadline, termsFor, type ReturnTerms } from './return-terms';

export type OnReturn = { readonly key: ReturnKey };
type Input<C> = Omit<C, 'type'> & OnReturn;

/** A handler of one command on `return/{campaignId}/{unitId}/{obligation}/{period}`. */
export const returnHandler =
  <C extends ReturnCommand>(type: C['type'], entry?: EntryTaken) =>
  async (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { ledger, input } = request;
    const { key } = input;
    const campaign = await campaignInForce(app, ledger, key.campaignId);
    const terms = campaign && termsFor(campaign, key);
    if (campaign === undefined || terms === undefined) return notFound(key.obligation);
    return execute(app, request, {
      decider: returnDecider,
      stream: returnStream(key),
      command: { type, ...input } as unknown as ReturnCommand,
      context: async (state: ReturnState, now: Instant): Promise<ReturnContext & { readonly readTo: number }> => {
        const readTo = await app.reads.projectedTo(ledger);
        const cycles = await cyclesOf(app, ledger, key.campaignId);
        const days = daysOfReturn(state, cycles, key);
        const [acting, superior, owed, computed] = await Promise.all([
          actingOver(app, request, now, key.unitId),
          superiorOf(app, request, campaign, terms, key.unitId, now),
          isOwed(app, ledger, campaign, terms, key, days),
          computeReturn(app, ledger, { campaign, terms, unitId: key.unitId, days }, now),
        ]);
        return { ...acting, plan: campaign.plan, ...terms, owed, computed, readTo, ...(superior && { superior }) };
      },
      basis: basisOf as (context: ReturnContext) => ReturnType<typeof basisOf>,
      ...(entry && { entry: () => entry }),
    });
  };

/** The unit above that receives this table first, and what the actor holds over it. */
async function superiorOf(
  app: Application,
  request: CommandRequest<unknown>,
  { plan }: CampaignInForce,
  { obligation }: ReturnTerms,
  unitId: UnitId,
  now: Instant,
): Promise<ReturnContext['superior']> {
  const tree = await unitTree(app, request.ledger);
  const above = returnLine(plan, tree, obligation).superiorOf(unitId);
  if (above === undefined) return undefined;
  const { roles } = await actingOver(app, request, now, above);
  const unit = tree.find(above);
  return { name: (unit && unitNameAt(unit, now)?.name) ?? above, roles };
}

/**
 * Of a duty: by a unit whose kind has it, once its clock has started. Of a rhythm: by whom the cycle asked. The issuing
 * body sends its roll-up on, if the plan says where, and nobody gives it a day.
 */
async function isOwed(
  app: Application,
  ledger: LedgerId,
  { plan, state }: CampaignInForce,
  { obligation }: ReturnTerms,
  key: ReturnKey,
  days: ReturnState['days'],
): Promise<boolean> {
  if (key.unitId === state.unitId) {
    return obligation.onward !== undefined && (isPeriodic(obligation) ? days !== undefined : key.period === oncePeriod);
  }
  if (isPeriodic(obligation)) return days !== undefined;
  const { campaignId, unitId, period } = key;
  const [tree, participations] = await Promise.all([
    unitTree(app, ledger),
    app.reads.participations(ledger, { campaignId, unitIds: [unitId] }),
  ]);
  const own = participations.find(({ stream }) => stream === participationStream(campaignId, unitId));
  return (
    period === oncePeriod &&
    isFiler(plan, tree.find(unitId)?.kind, obligation) &&
    returnDeadline({ participation: own?.state, cycles: new Map() }, obligation, key) !== undefined
  );
}
