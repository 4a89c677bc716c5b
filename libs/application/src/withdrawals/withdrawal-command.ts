import {
  hasWithdrawals,
  sectionMissing,
  withdrawalDecider,
  withdrawalStream,
  type CampaignId,
  type Instant,
  type PersonId,
  type UnitId,
  type WithdrawalCommand,
  type WithdrawalContext,
  type WithdrawalState,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce } from '../context/campaign-context';
import { calendarInForce } from '../context/documents-in-force';
import type { EntryTaken } from '../context/entry-on-behalf';
import { notFound, refusedBy } from '../context/unknown-subject';

export type OnWithdrawal = { readonly campaignId: CampaignId; readonly personId: PersonId; readonly itemKey: string };
type Input<C> = Omit<C, 'type'> & OnWithdrawal;

/** A handler of one command on `withdrawal/{campaignId}/{personId}/{itemKey}`. */
export const withdrawalHandler =
  <C extends WithdrawalCommand>(type: C['type'], entry?: EntryTaken) =>
  async (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { ledger, input } = request;
    const campaign = await campaignInForce(app, ledger, input.campaignId);
    if (campaign === undefined) return notFound(input.campaignId);
    const { plan } = campaign;
    if (!hasWithdrawals(plan)) return refusedBy(sectionMissing(plan, 'withdrawal'));
    const { itemKey, ...rest } = input;
    return execute(app, request, {
      decider: withdrawalDecider,
      stream: withdrawalStream(input.campaignId, input.personId, itemKey),
      command: { type, ...rest } as unknown as WithdrawalCommand,
      context: async (state: WithdrawalState, now: Instant): Promise<WithdrawalContext> => {
        const unitId = state.unitId ?? ('unitId' in rest ? (rest.unitId as UnitId) : undefined);
        const [acting, calendar] = await Promise.all([
          actingOver(app, request, now, unitId),
          calendarInForce(app.store, ledger),
        ]);
        return { ...acting, plan, calendar };
      },
      basis: basisOf,
      ...(entry && { entry: () => entry }),
    });
  };
