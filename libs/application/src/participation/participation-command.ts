import {
  participationDecider,
  participationStream,
  type CampaignId,
  type Instant,
  type ParticipationCommand,
  type ParticipationContext,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce, type CampaignInForce } from '../context/campaign-context';
import { calendarInForce } from '../context/documents-in-force';
import { participationFacts } from '../context/participation-context';
import { notFound } from '../context/unknown-subject';

export type OnParticipation = { readonly campaignId: CampaignId; readonly unitId: UnitId };
type Input<C> = Omit<C, 'type'> & OnParticipation;

/** What a decision on a unit's part rests on. */
export async function participationContext(
  app: Application,
  request: CommandRequest<OnParticipation>,
  campaign: CampaignInForce,
  now: Instant,
): Promise<ParticipationContext> {
  const { ledger, input } = request;
  const [acting, calendar, facts] = await Promise.all([
    actingOver(app, request, now, input.unitId),
    calendarInForce(app.store, ledger),
    participationFacts(app, ledger, campaign, input.unitId),
  ]);
  return { ...acting, plan: campaign.plan, calendar, facts };
}

/** Runs one command on `participation/{campaignId}/{unitId}`. */
export async function onParticipation(
  app: Application,
  request: CommandRequest<OnParticipation>,
  command: ParticipationCommand,
  chase?: (now: Instant) => Promise<NonNullable<ParticipationContext['chase']>>,
): Promise<CommandOutcome> {
  const { ledger, input } = request;
  const campaign = await campaignInForce(app, ledger, input.campaignId);
  if (campaign === undefined) return notFound(input.campaignId);
  const readTo = await app.reads.projectedTo(ledger);
  return execute(app, request, {
    decider: participationDecider,
    stream: participationStream(input.campaignId, input.unitId),
    command,
    context: async (_state, now): Promise<ParticipationContext & { readonly readTo: number }> => {
      const [context, chasing] = await Promise.all([participationContext(app, request, campaign, now), chase?.(now)]);
      return { ...context, readTo, ...(chasing && { chase: chasing }) };
    },
    basis: basisOf as (context: ParticipationContext) => ReturnType<typeof basisOf>,
  });
}

/** A handler of one command on `participation/{campaignId}/{unitId}`. */
export const participationHandler =
  <C extends ParticipationCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> =>
    onParticipation(app, request, { type, ...request.input } as unknown as ParticipationCommand);
