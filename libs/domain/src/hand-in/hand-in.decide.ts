import {
  accept,
  actingPerson,
  assertNever,
  needsPast,
  needsRole,
  reject,
  sameJson,
  type Decider,
  type Decision,
  type Refusal,
  type Rejection,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import { localDateOf } from '../time';
import type {
  DisposeOfHandIn,
  HandInCommand,
  KeepHandIn,
  PayInHandIn,
  ReceiveHandIn,
  ValueHandIn,
} from './hand-in.commands';
import type { HandInContext } from './hand-in.context';
import type { HandInEvent } from './hand-in.events';
import type { handInRejections } from './hand-in.rejections';
import { evolveHandIn, noHandIn, type HandInState } from './hand-in.state';

type Answer = Decision<HandInEvent>;

const refuse = (code: keyof typeof handInRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** The discipline body that receives, or its part-time inspector; the office stands in. */
export const handInKeepers: readonly Role[] = ['disciplineGroup', 'partInspector', 'commissionOffice'];

const needsKeeper = (context: HandInContext): Refusal | undefined => needsRole(context, ...handInKeepers);

/** A person of the unit, or a unit: one of them, and by name. */
function needsGiver({ personId, fromUnitId }: ReceiveHandIn, { staff }: HandInContext): Refusal | undefined {
  if ((personId === undefined) === (fromUnitId === undefined)) return refuse('HandInFromNobody');
  return personId !== undefined && !staff.includes(personId) ? refuse('HandInPersonNotInUnit') : undefined;
}

/** Nobody values, keeps or disposes of what he himself handed in. */
const needsOther = (state: HandInState, context: HandInContext): Refusal | undefined =>
  state.personId !== undefined && actingPerson(context) === state.personId ? refuse('HandInIsYours') : undefined;

const isWholeFen = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

function needsOpen(state: HandInState): Refusal | undefined {
  if (state.status === 'none') return refuse('HandInNotReceived');
  return state.status === 'disposed' ? refuse('HandInAlreadyDisposed') : undefined;
}

function receive(command: ReceiveHandIn, state: HandInState, context: HandInContext): Answer {
  const { type: _, occurredAt, ...payload } = command;
  const self = actingPerson(context);
  const refused =
    needsKeeper(context) ??
    (self !== undefined && self === payload.personId ? refuse('HandInIsYours') : undefined) ??
    needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') {
    return state.receiptNumber === payload.receiptNumber ? accept() : refuse('HandInAlreadyReceived');
  }
  const unnamed = needsGiver(command, context);
  if (unnamed !== undefined) return unnamed;
  if (context.giftKinds.length > 0 && !context.giftKinds.includes(payload.kind)) {
    return refuse('GiftKindUnknown', { kind: payload.kind });
  }
  if (payload.description.trim() === '') return refuse('GiftDescriptionMissing');
  if (payload.receiptNumber.trim() === '') return refuse('ReceiptNumberMissing');
  if (context.receiptTaken) return refuse('ReceiptNumberTaken', { receiptNumber: payload.receiptNumber });
  if (!Number.isSafeInteger(payload.quantity) || payload.quantity < 1) return refuse('GiftQuantityNotWhole');
  if (payload.amountFen !== undefined && !isWholeFen(payload.amountFen)) return refuse('GiftAmountNotWholeFen');
  if (payload.amountFen === undefined && payload.kind === 'cash') return refuse('CashAmountMissing');
  if (payload.takenOn !== undefined && payload.takenOn > localDateOf(occurredAt)) return refuse('TakenAfterHandIn');
  return accept({ type: 'HandInReceived', schema: 1, payload, occurredAt });
}

function value(command: ValueHandIn, state: HandInState, context: HandInContext): Answer {
  const { type: _, ...payload } = command;
  const refused = needsKeeper(context) ?? needsOther(state, context) ?? needsOpen(state);
  if (refused !== undefined) return refused;
  if (state.amountFen === payload.amountFen && state.valuedBy === payload.basis) return accept();
  if (!isWholeFen(payload.amountFen)) return refuse('GiftAmountNotWholeFen');
  if (payload.basis.trim() === '') return refuse('ValuationBasisMissing');
  return accept({ type: 'HandInValued', schema: 1, payload });
}

function keep(command: KeepHandIn, state: HandInState, context: HandInContext): Answer {
  const { type: _, occurredAt, ...payload } = command;
  const refused =
    needsKeeper(context) ?? needsOther(state, context) ?? needsOpen(state) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (payload.keeperId === state.personId) return refuse('HandInIsYours');
  if (payload.keeperId !== actingPerson(context) && !context.staff.includes(payload.keeperId)) {
    return refuse('KeeperNotInUnit');
  }
  if (sameJson({ ...payload, since: occurredAt }, state.keeping)) return accept();
  if (payload.place.trim() === '') return refuse('KeepingPlaceMissing');
  return accept({ type: 'HandInKept', schema: 1, payload, occurredAt });
}

function payIn(command: PayInHandIn, state: HandInState, context: HandInContext): Answer {
  const { type: _, occurredAt, ...payload } = command;
  const refused =
    needsKeeper(context) ?? needsOther(state, context) ?? needsOpen(state) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.paidIn !== undefined) {
    return sameJson({ ...payload, at: occurredAt }, state.paidIn) ? accept() : refuse('HandInAlreadyPaidIn');
  }
  if (!isWholeFen(payload.amountFen) || payload.amountFen === 0) return refuse('GiftAmountNotWholeFen');
  if (payload.account.trim() === '' || payload.voucher.trim() === '') return refuse('PaymentVoucherMissing');
  return accept({ type: 'HandInPaidIn', schema: 1, payload, occurredAt });
}

function dispose(command: DisposeOfHandIn, state: HandInState, context: HandInContext): Answer {
  const { type: _, occurredAt, ...payload } = command;
  const refused = needsKeeper(context) ?? needsOther(state, context);
  if (refused !== undefined) return refused;
  const { disposed } = state;
  if (disposed !== undefined && disposed.at === occurredAt && disposed.how === payload.how) return accept();
  const unfit = needsOpen(state) ?? needsPast(occurredAt, context);
  if (unfit !== undefined) return unfit;
  if (state.amountFen === undefined) return refuse('HandInNotValued');
  if (payload.document.trim() === '') return refuse('DisposalDocumentMissing');
  if (payload.amountFen !== undefined && !isWholeFen(payload.amountFen)) return refuse('GiftAmountNotWholeFen');
  return accept({ type: 'HandInDisposed', schema: 1, payload, occurredAt });
}

function decide(command: HandInCommand, state: HandInState, context: HandInContext): Answer {
  switch (command.type) {
    case 'ReceiveHandIn':
      return receive(command, state, context);
    case 'ValueHandIn':
      return value(command, state, context);
    case 'KeepHandIn':
      return keep(command, state, context);
    case 'PayInHandIn':
      return payIn(command, state, context);
    case 'DisposeOfHandIn':
      return dispose(command, state, context);
    default:
      return assertNever(command);
  }
}

export const handInDecider: Decider<HandInCommand, HandInEvent, HandInState, HandInContext> = {
  category: 'handIn',
  initial: noHandIn,
  decide,
  evolve: evolveHandIn,
};
