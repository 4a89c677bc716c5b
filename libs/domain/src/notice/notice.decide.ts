import {
  accept,
  actingPerson,
  assertNever,
  isEngine,
  needsRoleOrSystem,
  reject,
  type Decider,
  type Decision,
  type Refusal,
} from '../kernel';
import type { NoticeCommand, RecordDigest, RemoveNoticeAddress, SetNoticeAddress } from './notice.commands';
import type { NoticeContext } from './notice.context';
import type { NoticeChannel, NoticeEvent } from './notice.events';
import { evolveNotice, neverTold, type NoticeState } from './notice.state';

/** No display names and no lists: an address is one address, and nothing of it can become a header. */
const usable: Readonly<Record<NoticeChannel, RegExp>> = {
  mail: /^[\w.+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
  webhook: /^[\w.@+:-]{1,128}$/,
};

/** His own, or by whoever keeps the roster of his unit. */
function needsOwn({ personId }: { readonly personId: string }, context: NoticeContext): Refusal | undefined {
  if (actingPerson(context) === personId) return undefined;
  return needsRoleOrSystem(context, 'coordinator', 'commissionOffice');
}

function set(command: SetNoticeAddress, state: NoticeState, context: NoticeContext): Decision<NoticeEvent> {
  const refused = needsOwn(command, context);
  if (refused !== undefined) return refused;
  const { channel } = command;
  const address = command.address.trim();
  if (!usable[channel].test(address)) return reject('NoticeAddressUnusable');
  const known = state.address;
  if (known?.channel === channel && known.address === address) return accept();
  return accept({ type: 'NoticeAddressSet', schema: 1, payload: { channel, address } });
}

function remove(command: RemoveNoticeAddress, state: NoticeState, context: NoticeContext): Decision<NoticeEvent> {
  const refused = needsOwn(command, context);
  if (refused !== undefined) return refused;
  if (state.address === undefined) return accept();
  return accept({ type: 'NoticeAddressRemoved', schema: 1, payload: { channel: state.address.channel } });
}

/** One a day: whoever tries a day again finds that it was sent. */
function record(command: RecordDigest, state: NoticeState, context: NoticeContext): Decision<NoticeEvent> {
  if (!isEngine(context)) return reject('Forbidden', { needed: 'engine' });
  const { day, channel, through, outcome } = command;
  if (state.lastDay !== undefined && state.lastDay >= day) return accept();
  if (outcome.kind === 'delivered') {
    return accept({
      type: 'DigestDelivered',
      schema: 1,
      payload: { day, channel, through, reference: outcome.reference },
    });
  }
  return accept({ type: 'DigestRefused', schema: 1, payload: { day, channel, through, reason: outcome.reason } });
}

function decide(command: NoticeCommand, state: NoticeState, context: NoticeContext): Decision<NoticeEvent> {
  switch (command.type) {
    case 'SetNoticeAddress':
      return set(command, state, context);
    case 'RemoveNoticeAddress':
      return remove(command, state, context);
    case 'RecordDigest':
      return record(command, state, context);
    default:
      return assertNever(command);
  }
}

/** How one person is told that something is due, and the record of it. */
export const noticeDecider: Decider<NoticeCommand, NoticeEvent, NoticeState, NoticeContext> = {
  category: 'notice',
  initial: neverTold,
  decide,
  evolve: evolveNotice,
};
