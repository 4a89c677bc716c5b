import {
  accept,
  actingPerson,
  assertNever,
  holdsRole,
  needsReason,
  reject,
  sameJson,
  type Decider,
  type Decision,
  type Refusal,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import type { HandoverCommand, PrepareHandover } from './handover.commands';
import type { HandoverContext } from './handover.context';
import type { HandoverEvent, HandoverList } from './handover.events';
import type { handoverRejections } from './handover.rejections';
import { evolveHandover, noHandover, type HandoverState } from './handover.state';

type Answer = Decision<HandoverEvent>;

const refuse = (code: keyof typeof handoverRejections): Refusal => reject(code);

const heads: readonly Role[] = ['unitHead', 'unitDeputy', 'leader', 'commissionOffice'];
const above: readonly Role[] = ['leader', 'commissionOffice'];

/** Who lets duties pass: the head for what is done under him, and only those above him for a headship itself. */
export const handoverApprovers = ({ appointments }: HandoverList): readonly Role[] =>
  appointments.every(({ role }) => role === 'coordinator' || role === 'partInspector') ? heads : above;

/** Neither of the two, and somebody who answers for the unit. */
const approves = (
  list: HandoverList,
  { fromId, toId }: Pick<PrepareHandover, 'fromId' | 'toId'>,
  context: HandoverContext,
) => {
  const self = actingPerson(context);
  return self !== fromId && self !== toId && holdsRole(context, ...handoverApprovers(list));
};

const isEmpty = ({ appointments, problems, handIns }: HandoverList): boolean =>
  appointments.length + problems.length + handIns.length === 0;

function prepare(command: PrepareHandover, state: HandoverState, context: HandoverContext): Answer {
  const { type: _, ...payload } = command;
  const { list } = context;
  const approved = approves(list, command, context);
  if (actingPerson(context) !== payload.fromId && !approved) return refuse('HandoverNotYours');
  if (state.status !== 'none') return accept();
  if (payload.toId === payload.fromId) return refuse('HandoverToOneself');
  if (!context.receiverIsNear) return refuse('HandoverReceiverNotInUnit');
  if (context.otherOpen) return refuse('HandoverAlreadyOpen');
  if (isEmpty(list)) return refuse('NothingToHandOver');
  const prepared: HandoverEvent = { type: 'HandoverPrepared', schema: 1, payload: { ...payload, list } };
  return approved
    ? accept<HandoverEvent>(prepared, { type: 'HandoverApproved', schema: 1, payload: {} })
    : accept<HandoverEvent>(prepared);
}

/** The last of three steps completes it: nothing passes before, and everything in that moment. */
function step(event: HandoverEvent, state: HandoverState, context: HandoverContext): Answer {
  const approved = state.approved !== undefined || event.type === 'HandoverApproved';
  const signed = (as: 'from' | 'to'): boolean =>
    (as === 'from' ? state.signedFrom : state.signedTo) !== undefined ||
    (event.type === 'HandoverSigned' && event.payload.as === as);
  if (!sameJson(context.list, state.list)) return refuse('HandoverListChanged');
  if (!approved || !signed('from') || !signed('to')) return accept(event);
  return accept<HandoverEvent>(event, { type: 'HandoverCompleted', schema: 1, payload: {} });
}

const needsOpen = ({ status }: HandoverState): Refusal | undefined =>
  status === 'none' ? refuse('HandoverNotPrepared') : status === 'open' ? undefined : refuse('HandoverIsOver');

function approve(state: HandoverState, context: HandoverContext): Answer {
  const { list, fromId, toId } = state;
  if (list === undefined || fromId === undefined || toId === undefined) return refuse('HandoverNotPrepared');
  if (!approves(list, { fromId, toId }, context)) return refuse('HandoverNotYoursToApprove');
  if (state.approved !== undefined) return accept();
  return needsOpen(state) ?? step({ type: 'HandoverApproved', schema: 1, payload: {} }, state, context);
}

function sign(state: HandoverState, context: HandoverContext): Answer {
  const self = actingPerson(context);
  if (self === undefined || (self !== state.fromId && self !== state.toId)) return refuse('HandoverNotYours');
  const as = self === state.fromId ? 'from' : 'to';
  if ((as === 'from' ? state.signedFrom : state.signedTo) !== undefined) return accept();
  return needsOpen(state) ?? step({ type: 'HandoverSigned', schema: 1, payload: { as } }, state, context);
}

function withdraw(reason: string, state: HandoverState, context: HandoverContext): Answer {
  const self = actingPerson(context);
  const oneOfTwo = self !== undefined && (self === state.fromId || self === state.toId);
  if (!oneOfTwo && !holdsRole(context, ...heads)) return refuse('HandoverNotYours');
  if (state.status === 'withdrawn') return accept();
  return (
    needsOpen(state) ?? needsReason(reason) ?? accept({ type: 'HandoverWithdrawn', schema: 1, payload: { reason } })
  );
}

function decide(command: HandoverCommand, state: HandoverState, context: HandoverContext): Answer {
  switch (command.type) {
    case 'PrepareHandover':
      return prepare(command, state, context);
    case 'ApproveHandover':
      return approve(state, context);
    case 'SignHandover':
      return sign(state, context);
    case 'WithdrawHandover':
      return withdraw(command.reason, state, context);
    default:
      return assertNever(command);
  }
}

export const handoverDecider: Decider<HandoverCommand, HandoverEvent, HandoverState, HandoverContext> = {
  category: 'handover',
  initial: noHandover,
  decide,
  evolve: evolveHandover,
};
