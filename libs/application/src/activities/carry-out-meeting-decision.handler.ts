import {
  activityDecider,
  activityStream,
  type ActivityContext,
  type ActivityId,
  type CampaignId,
  type CarryOutMeetingDecision,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce } from '../context/campaign-context';
import { notFound } from '../context/unknown-subject';

type Input = Omit<CarryOutMeetingDecision, 'type'> & {
  readonly campaignId: CampaignId;
  readonly unitId: UnitId;
  readonly activityId: ActivityId;
};

/** What a meeting had settled was done. */
export async function carryOutMeetingDecision(
  app: Application,
  request: CommandRequest<Input>,
): Promise<CommandOutcome> {
  const { ledger, input } = request;
  const { campaignId, unitId, activityId, ...rest } = input;
  const campaign = await campaignInForce(app, ledger, campaignId);
  if (campaign === undefined) return notFound(campaignId);
  return execute(app, request, {
    decider: activityDecider,
    stream: activityStream(campaignId, unitId, activityId),
    command: { type: 'CarryOutMeetingDecision', ...rest },
    context: async (_state, now): Promise<ActivityContext> => ({
      ...(await actingOver(app, request, now, unitId)),
      plan: campaign.plan,
    }),
    basis: basisOf,
  });
}
