import {
  fold,
  handoverDecider,
  handoverStream,
  type HandoverCommand,
  type HandoverContext,
  type HandoverEvent,
  type HandoverId,
  type HandoverList,
  type HandoverState,
  type Instant,
  type LedgerId,
  type PersonId,
  type Stored,
  type UnitId,
} from '@taizhang/domain';
import type { StreamWrite } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { isNearUnit } from '../context/near-unit';
import { handoverList } from './handover-list';
import { handoverWrites } from './handover-writes';

type Context = HandoverContext & { readonly writes: readonly StreamWrite[] };
interface Named {
  readonly fromId?: PersonId;
  readonly toId?: PersonId;
  readonly unitId?: UnitId;
}
const nothing: HandoverList = { appointments: [], problems: [], handIns: [] };

/** One sheet as the log has it now. */
export async function handoverOf(app: Application, ledger: LedgerId, handoverId: HandoverId): Promise<HandoverState> {
  const { events } = await app.store.readStream(ledger, handoverStream(handoverId));
  return fold(handoverDecider, events as readonly Stored<HandoverEvent>[]);
}

async function hasOtherOpen(app: Application, ledger: LedgerId, own: HandoverId, named: Named): Promise<boolean> {
  const rows = await app.reads.handovers(ledger, { statuses: ['open'] });
  return rows.some(
    ({ state }) => state.handoverId !== own && state.fromId === named.fromId && state.unitId === named.unitId,
  );
}

/** What passes when this sheet is completed; nothing for one that is not prepared. */
async function writesOf(app: Application, ledger: LedgerId, state: HandoverState, now: Instant) {
  const { handoverId, fromId, toId, unitId, list } = state;
  if (state.status !== 'open' || !handoverId || !fromId || !toId || !unitId || !list) return [];
  return handoverWrites(app, ledger, { handoverId, fromId, toId, unitId, list }, now);
}

type Input<C> = Omit<C, 'type'> & { readonly handoverId: HandoverId };

/** A handler of one command on `handover/{handoverId}`; the last step takes everything on the list with it. */
export const handoverHandler =
  <C extends HandoverCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { ledger, input } = request;
    return execute<HandoverCommand, HandoverEvent, HandoverState, Context>(app, request, {
      decider: handoverDecider,
      stream: handoverStream(input.handoverId),
      command: { type, ...input } as unknown as HandoverCommand,
      context: async (state, now): Promise<Context> => {
        const named: Named = state.status === 'none' ? (input as Named) : state;
        const { fromId, toId, unitId } = named;
        const [acting, list, receiverIsNear, otherOpen, writes] = await Promise.all([
          actingOver(app, request, now, unitId),
          fromId && unitId ? handoverList(app, ledger, { fromId, unitId }) : nothing,
          unitId && toId ? isNearUnit(app, ledger, { unitId, personId: toId, now }) : false,
          hasOtherOpen(app, ledger, input.handoverId, named),
          writesOf(app, ledger, state, now),
        ]);
        return { ...acting, list, receiverIsNear, otherOpen, writes };
      },
      beside: ({ writes }, events) => (events.some(({ type: each }) => each === 'HandoverCompleted') ? writes : []),
    });
  };
