import {
  hasPledges,
  pledgeDecider,
  pledgeStream,
  sectionMissing,
  type CampaignId,
  type Instant,
  type PledgeCommand,
  type PledgeContext,
  type PledgeStanding,
  type PledgeState,
  type PledgeSubject,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce } from '../context/campaign-context';
import type { EntryTaken } from '../context/entry-on-behalf';
import { notFound, refusedBy } from '../context/unknown-subject';

export type OnPledge = { readonly campaignId: CampaignId; readonly subject: PledgeSubject };
type Input<C> = Omit<C, 'type'> & OnPledge;

type Standing = (
  app: Application,
  request: CommandRequest<OnPledge & { readonly unitId?: UnitId }>,
  now: Instant,
) => Promise<PledgeStanding | undefined>;

/** A handler of one command on `pledge/{campaignId}/{subject}`; `standingOf` where it rests on the organisation too. */
export const pledgeHandler =
  <C extends PledgeCommand>(
    type: C['type'],
    { standingOf, entry }: { readonly standingOf?: Standing; readonly entry?: EntryTaken } = {},
  ) =>
  async (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { ledger, input } = request;
    const { subject, ...rest } = input;
    const { campaignId } = rest;
    const campaign = await campaignInForce(app, ledger, campaignId);
    if (campaign === undefined) return notFound(campaignId);
    const { plan } = campaign;
    if (!hasPledges(plan)) return refusedBy(sectionMissing(plan, 'pledges'));
    return execute(app, request, {
      decider: pledgeDecider,
      stream: pledgeStream(campaignId, subject),
      command: { type, ...rest } as unknown as PledgeCommand,
      context: async (state: PledgeState, now: Instant): Promise<PledgeContext> => {
        const named = subject.kind === 'unit' ? subject.unitId : (rest as { readonly unitId?: UnitId }).unitId;
        const acting = await actingOver(app, request, now, state.unitId ?? named);
        const standing = await standingOf?.(app, request, now);
        return { ...acting, plan, ...(standing && { standing }) };
      },
      basis: basisOf,
      ...(entry && { entry: () => entry }),
    });
  };
