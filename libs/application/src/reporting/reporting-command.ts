import {
  reportingCycleDecider,
  reportingCycleStream,
  returnsDue,
  type CampaignId,
  type Instant,
  type ReportingContext,
  type ReportingCycleCommand,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { basisOf } from '../context/basis';
import { campaignInForce } from '../context/campaign-context';
import { calendarInForce } from '../context/documents-in-force';
import { periodicObligation, reportingFacts } from '../context/reporting-facts';
import { notFound } from '../context/unknown-subject';

export type OnReportingCycle = { readonly campaignId: CampaignId; readonly obligation: string };
type Input<C> = Omit<C, 'type'> & OnReportingCycle;

/** A handler of one command on `reportingCycle/{campaignId}/{obligation}`; what units are asked is stored with it. */
export const reportingHandler =
  <C extends ReportingCycleCommand>(type: C['type']) =>
  async (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { ledger, input, actor } = request;
    const campaign = await campaignInForce(app, ledger, input.campaignId);
    const obligation = campaign && periodicObligation(campaign.plan, input.obligation);
    if (campaign === undefined || obligation === undefined) return notFound(input.obligation);
    return execute(app, request, {
      decider: reportingCycleDecider,
      stream: reportingCycleStream(input.campaignId, input.obligation),
      command: { type, ...input } as unknown as ReportingCycleCommand,
      context: async (_state, now: Instant): Promise<ReportingContext & { readonly readTo: number }> => {
        const readTo = await app.reads.projectedTo(ledger);
        const [calendar, facts] = await Promise.all([
          calendarInForce(app.store, ledger),
          reportingFacts(app, ledger, campaign, obligation),
        ]);
        return { now, actor, roles: [], plan: campaign.plan, obligation, calendar, facts, readTo };
      },
      basis: basisOf as (context: ReportingContext) => ReturnType<typeof basisOf>,
      beside: (_context, events, state) => returnsDue(events, state, obligation),
    });
  };
