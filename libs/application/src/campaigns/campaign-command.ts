import {
  campaignDecider,
  campaignStream,
  type CampaignCommand,
  type CampaignContext,
  type CampaignId,
  type CampaignState,
  type Instant,
  type IssueCampaign,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignFacts } from '../context/campaign-context';
import { calendarInForce, planOf } from '../context/documents-in-force';
import { notFound } from '../context/unknown-subject';

type Input<C> = Omit<C, 'type'> & { readonly campaignId: CampaignId };

/** A handler of one command on `campaign/{campaignId}`. */
export const campaignHandler =
  <C extends CampaignCommand>(type: C['type']) =>
  async (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { ledger, input } = request;
    const issuing = type === 'IssueCampaign' ? (input as unknown as IssueCampaign) : undefined;
    const planFor = (state: CampaignState) =>
      issuing === undefined
        ? state.planId && planOf(app.store, ledger, state.planId, state.planVersion)
        : planOf(app.store, ledger, issuing.planId, issuing.planVersion);
    if (issuing !== undefined && (await planFor({} as CampaignState)) === undefined) return notFound(issuing.planId);

    const context = async (state: CampaignState, now: Instant): Promise<CampaignContext> => {
      const unitId = issuing?.unitId ?? state.unitId;
      const [acting, plan, calendar, facts] = await Promise.all([
        actingOver(app, request, now, unitId),
        planFor(state),
        calendarInForce(app.store, ledger),
        campaignFacts(app, ledger, input.campaignId, unitId),
      ]);
      if (!plan) throw new CampaignUnknown();
      return { ...acting, plan, calendar, facts };
    };
    const command = { type, ...input } as unknown as CampaignCommand;
    return execute(app, request, {
      decider: campaignDecider,
      stream: campaignStream(input.campaignId),
      command,
      context,
      basis: basisOf,
    }).catch((error: unknown) => {
      if (error instanceof CampaignUnknown) return notFound(input.campaignId);
      throw error;
    });
  };

/** Raised inside this file only: a command on a campaign that was never issued. */
class CampaignUnknown extends Error {}
