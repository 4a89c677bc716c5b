import {
  handInDecider,
  handInStream,
  type CampaignId,
  type HandInCommand,
  type HandInContext,
  type HandInId,
  type HandInState,
  type Instant,
  type LedgerId,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce } from '../context/campaign-context';
import { staffAmong } from '../context/staff-among';
import { notFound } from '../context/unknown-subject';

/** Which line, in whose register, of which campaign. */
export interface OnHandIn {
  readonly campaignId: CampaignId;
  readonly unitId: UnitId;
  readonly handInId: HandInId;
}
type Input<C> = Omit<C, 'type'> & OnHandIn;

const personsIn = (command: HandInCommand): readonly PersonId[] => {
  if (command.type === 'KeepHandIn') return [command.keeperId];
  return command.type === 'ReceiveHandIn' && command.personId !== undefined ? [command.personId] : [];
};

/** As far as the read models know: two desks that use one number in the same second are found by the next check. */
async function receiptTaken(
  app: Application,
  ledger: LedgerId,
  on: OnHandIn,
  command: HandInCommand,
): Promise<boolean> {
  if (command.type !== 'ReceiveHandIn') return false;
  const rows = await app.reads.handIns(ledger, { campaignId: on.campaignId, unitIds: [on.unitId] });
  return rows.some(({ state }) => state.receiptNumber === command.receiptNumber && state.handInId !== on.handInId);
}

/** Runs one command on `handIn/{campaignId}/{unitId}/{handInId}`. */
export async function executeOnHandIn(
  app: Application,
  request: CommandRequest<unknown>,
  on: OnHandIn,
  command: HandInCommand,
): Promise<CommandOutcome> {
  const { ledger } = request;
  const { campaignId, unitId, handInId } = on;
  const campaign = await campaignInForce(app, ledger, campaignId);
  if (campaign === undefined) return notFound(campaignId);
  const { plan } = campaign;
  return execute(app, request, {
    decider: handInDecider,
    stream: handInStream(campaignId, unitId, handInId),
    command,
    context: async (_: HandInState, now: Instant): Promise<HandInContext> => {
      const [acting, staff, taken] = await Promise.all([
        actingOver(app, request, now, unitId),
        staffAmong(app, ledger, { unitId, personIds: personsIn(command), now }),
        receiptTaken(app, ledger, on, command),
      ]);
      const giftKinds = (plan.giftKinds ?? []).map(({ key }) => key);
      return { ...acting, plan, staff, giftKinds, receiptTaken: taken };
    },
    basis: basisOf,
    ...(command.type === 'ReceiveHandIn' && { entry: () => ({ signature: false, subjects: personsIn(command) }) }),
  });
}

/** A handler of one command on a hand-in that is registered. */
export const handInHandler =
  <C extends HandInCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { campaignId, unitId, handInId, ...rest } = request.input;
    const command = { type, ...rest } as unknown as HandInCommand;
    return executeOnHandIn(app, request, { campaignId, unitId, handInId }, command);
  };
