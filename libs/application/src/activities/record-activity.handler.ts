import {
  activityDecider,
  activityStream,
  fold,
  participationDecider,
  participationStream,
  type ActivityContext,
  type ActivityEvent,
  type ActivityState,
  type Instant,
  type ParticipationEvent,
  type RecordActivity,
  type Stored,
} from '@taizhang/domain';
import type { StreamWrite } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce, type CampaignInForce } from '../context/campaign-context';
import { notFound } from '../context/unknown-subject';
import { participationContext } from '../participation/participation-command';

type Input = Omit<RecordActivity, 'type'>;
type Context = ActivityContext & { readonly dutyWrites: readonly StreamWrite[] };

/** The duty that it meets is reported by the rules of the duty, in the same append or not at all. */
async function reportOfDuty(
  app: Application,
  request: CommandRequest<Input>,
  campaign: CampaignInForce,
  now: Instant,
): Promise<Pick<Context, 'dutyRefused' | 'dutyWrites'>> {
  const { ledger, input } = request;
  const { campaignId, unitId, duty, title, attended, occurredAt } = input;
  if (duty === undefined) return { dutyWrites: [] };
  const stream = participationStream(campaignId, unitId);
  const { events, version } = await app.store.readStream(ledger, stream);
  const state = fold(participationDecider, events as readonly Stored<ParticipationEvent>[]);
  const decision = participationDecider.decide(
    { type: 'ReportUnitDuty', duty, note: title, attendance: attended, occurredAt },
    state,
    await participationContext(app, request, campaign, now),
  );
  if (!decision.accepted) return { dutyWrites: [], dutyRefused: decision.rejection };
  return { dutyWrites: [{ stream, expectedVersion: version, events: decision.events }] };
}

/** A meeting was held, a study took place; a duty that it meets is reported with it. */
export async function recordActivity(app: Application, request: CommandRequest<Input>): Promise<CommandOutcome> {
  const { ledger, input } = request;
  const { campaignId, unitId, activityId } = input;
  const campaign = await campaignInForce(app, ledger, campaignId);
  if (campaign === undefined) return notFound(campaignId);
  return execute<RecordActivity, ActivityEvent, ActivityState, Context>(app, request, {
    decider: activityDecider,
    stream: activityStream(campaignId, unitId, activityId),
    command: { type: 'RecordActivity', ...input },
    context: async (_state, now): Promise<Context> => ({
      ...(await actingOver(app, request, now, unitId)),
      plan: campaign.plan,
      ...(await reportOfDuty(app, request, campaign, now)),
    }),
    beside: ({ dutyWrites }) => dutyWrites,
    basis: basisOf,
    entry: () => ({ signature: false }),
  });
}
