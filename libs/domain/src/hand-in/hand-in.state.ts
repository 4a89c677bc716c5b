import { markOf, type EntryMark } from '../entry/entry-mark';
import {
  assertNever,
  type CampaignId,
  type HandInId,
  type Instant,
  type LocalDate,
  type PersonId,
  type Stored,
  type UnitId,
} from '../kernel';
import { addMonths, localDateOf } from '../time';
import type { Disposal, GiverClass, HandInEvent } from './hand-in.events';

/** One line of the register of hand-ins. Plain JSON. */
export interface HandInState {
  readonly status: 'none' | 'received' | 'valued' | 'paidIn' | 'disposed';
  readonly campaignId?: CampaignId;
  readonly handInId?: HandInId;
  readonly unitId?: UnitId;
  readonly personId?: PersonId;
  readonly fromUnitId?: UnitId;
  readonly giver?: GiverClass;
  readonly kind?: string;
  readonly description?: string;
  readonly quantity?: number;
  readonly amountFen?: number;
  readonly takenOn?: LocalDate;
  readonly receiptNumber?: string;
  readonly receivedAt?: Instant;
  readonly entry?: EntryMark;
  readonly valuedBy?: string;
  readonly keeping?: { readonly place: string; readonly keeperId: PersonId; readonly since: Instant };
  readonly paidIn?: {
    readonly account: string;
    readonly amountFen: number;
    readonly voucher: string;
    readonly at: Instant;
  };
  readonly disposed?: { readonly how: Disposal; readonly document: string; readonly at: Instant };
}

export const noHandIn: HandInState = { status: 'none' };

export function evolveHandIn(state: HandInState, event: Stored<HandInEvent>): HandInState {
  switch (event.type) {
    case 'HandInReceived': {
      const status = event.payload.amountFen === undefined ? 'received' : 'valued';
      return { ...state, ...event.payload, status, receivedAt: event.effectiveAt, ...markOf(event) };
    }
    case 'HandInValued':
      return {
        ...state,
        amountFen: event.payload.amountFen,
        valuedBy: event.payload.basis,
        status: state.status === 'received' ? 'valued' : state.status,
      };
    case 'HandInKept':
      return { ...state, keeping: { ...event.payload, since: event.effectiveAt } };
    case 'HandInPaidIn':
      return {
        ...state,
        paidIn: { ...event.payload, at: event.effectiveAt },
        status: state.status === 'disposed' ? state.status : 'paidIn',
      };
    case 'HandInDisposed': {
      const { how, document } = event.payload;
      return { ...state, disposed: { how, document, at: event.effectiveAt }, status: 'disposed' };
    }
    default:
      return assertNever(event);
  }
}

/** Last day on which a gift can be handed in, so many months after it was taken; undefined where policy states no limit. */
export const lastHandInDay = (takenOn: LocalDate, months: number | undefined): LocalDate | undefined =>
  months === undefined ? undefined : addMonths(takenOn, months);

/** Handed in after the limit. Never stored: it follows from two dates and the policy of the day. */
export function isLateHandIn(state: HandInState, months: number | undefined): boolean {
  if (state.takenOn === undefined || state.receivedAt === undefined) return false;
  const last = lastHandInDay(state.takenOn, months);
  return last !== undefined && localDateOf(state.receivedAt) > last;
}
