import type { CampaignId, EventData, HandInId, LocalDate, PersonId, UnitId } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Who gave it, as far as the receiver's duty is concerned. */
export const giverClasses = ['subordinate', 'interestedParty', 'superior', 'unit', 'unknown', 'other'] as const;
export type GiverClass = (typeof giverClasses)[number];

export const disposals = ['treasury', 'auction', 'returned', 'donation', 'destruction', 'publicUse'] as const;
export type Disposal = (typeof disposals)[number];

/** Fact. Handed in and registered (登记造册), one by one. Stream `handIn/{campaignId}/{unitId}/{handInId}`. */
export type HandInReceived = EventData<
  'HandInReceived',
  {
    readonly campaignId: CampaignId;
    readonly handInId: HandInId;
    /** The discipline body or unit that received it. */
    readonly unitId: UnitId;
    /** Who handed it in; absent: a unit did. */
    readonly personId?: PersonId;
    readonly fromUnitId?: UnitId;
    readonly giver: GiverClass;
    /** Key of the plan's kinds of gifts: goods, cash, securities, vouchers, prepaid cards, bank cards, … */
    readonly kind: string;
    readonly description: string;
    readonly quantity: number;
    /** Face value; absent for goods until they are valued. */
    readonly amountFen?: number;
    /** Day on which the gift was taken, from which the limit of handing in runs. */
    readonly takenOn?: LocalDate;
    /** Number of the receipt in triplicate. */
    readonly receiptNumber: string;
  }
>;
/** Act. What it is worth, and by what that was found. */
export type HandInValued = EventData<'HandInValued', { readonly amountFen: number; readonly basis: string }>;
/** Fact. Kept by somebody, somewhere; again when it changes hands. */
export type HandInKept = EventData<'HandInKept', { readonly place: string; readonly keeperId: PersonId }>;
/** Fact. Paid into the integrity account (廉政账户). */
export type HandInPaidIn = EventData<
  'HandInPaidIn',
  { readonly account: string; readonly amountFen: number; readonly voucher: string }
>;
/** Fact. What became of it in the end. */
export type HandInDisposed = EventData<
  'HandInDisposed',
  { readonly how: Disposal; readonly document: string; readonly amountFen?: number }
>;

export type HandInEvent = HandInReceived | HandInValued | HandInKept | HandInPaidIn | HandInDisposed;
