import {
  oncePeriod,
  participationStream,
  returnDecider,
  returnStream,
  type Instant,
  type LedgerId,
  type ReturnCommand,
  type ReturnContext,
  type ReturnKey,
  type ReturnState,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce, type CampaignInForce } from '../context/campaign-context';
import { notFound } from '../context/unknown-subject';
import { unitTree } from '../context/unit-tree';
import { computeReturn } from './compute-return';
import { isFiler, returnDeadline, termsOf, type ReturnTerms } from './return-terms';

export type OnReturn = { readonly key: ReturnKey };
type Input<C> = Omit<C, 'type'> & OnReturn;

/** A handler of one command on `return/{campaignId}/{unitId}/{obligation}/{period}`. */
export const returnHandler =
  <C extends ReturnCommand>(type: C['type']) =>
  async (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { ledger, input } = request;
    const { key } = input;
    const campaign = await campaignInForce(app, ledger, key.campaignId);
    const terms = campaign && termsOf(campaign.plan, key.obligation);
    if (campaign === undefined || terms === undefined) return notFound(key.obligation);
    return execute(app, request, {
      decider: returnDecider,
      stream: returnStream(key),
      command: { type, ...input } as unknown as ReturnCommand,
      context: async (_state: ReturnState, now: Instant): Promise<ReturnContext & { readonly readTo: number }> => {
        const readTo = await app.reads.projectedTo(ledger);
        const [acting, owed, computed] = await Promise.all([
          actingOver(app, request, now, key.unitId),
          isOwed(app, ledger, campaign, terms, key),
          computeReturn(app, ledger, campaign, terms, key.unitId, now),
        ]);
        return { ...acting, plan: campaign.plan, ...terms, owed, computed, readTo };
      },
      basis: basisOf as (context: ReturnContext) => ReturnType<typeof basisOf>,
    });
  };

/** By a unit whose kind has the duty, once its clock has started. */
async function isOwed(
  app: Application,
  ledger: LedgerId,
  { plan }: CampaignInForce,
  { obligation }: ReturnTerms,
  { campaignId, unitId, period }: ReturnKey,
): Promise<boolean> {
  const [tree, participations] = await Promise.all([
    unitTree(app, ledger),
    app.reads.participations(ledger, { campaignId, unitIds: [unitId] }),
  ]);
  const own = participations.find(({ stream }) => stream === participationStream(campaignId, unitId));
  return (
    period === oncePeriod &&
    isFiler(plan, tree.find(unitId)?.kind, obligation) &&
    returnDeadline(own?.state, obligation) !== undefined
  );
}
