import type { CampaignId, EventData, Instant, LocalDate, PersonId, UnitId } from '../kernel';
import type { Deadline } from '../time';
import type { BusinessItem } from '../declaration/declaration.events';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Act of the engine. A declared participation must be given up. Stream `withdrawal/{campaignId}/{personId}/{item}`. */
export type WithdrawalOwed = EventData<
  'WithdrawalOwed',
  {
    readonly campaignId: CampaignId;
    readonly personId: PersonId;
    readonly unitId: UnitId;
    readonly item: BusinessItem;
    /** When the participation was truthfully reported. */
    readonly declaredAt: Instant;
    readonly deadline: Deadline;
  }
>;
/** Act. An agreed date (约定退出) is a deadline of its own; it may pass the campaign's end. */
export type WithdrawalDateAgreed = EventData<
  'WithdrawalDateAgreed',
  { readonly agreedOn: LocalDate; readonly deadline: Deadline; readonly reason: string }
>;
/** Act of the engine. `reminder` is the number of working days before the date. */
export type WithdrawalReminderSent = EventData<
  'WithdrawalReminderSent',
  { readonly reminder: number; readonly dueAt: Instant }
>;
/** Act of the engine. It came too late to be of use: a later reminder, or the date itself, was there already. */
export type WithdrawalReminderSkipped = EventData<
  'WithdrawalReminderSkipped',
  { readonly reminder: number; readonly dueAt: Instant; readonly reason: 'overtaken' }
>;
/** Fact. Left the business on that day; told to the organisation and filed with the matching office. */
export type WithdrawalReported = EventData<
  'WithdrawalReported',
  {
    /** `unstated`: taken from a form that gives date and proof only; price and filing are then not known either. */
    readonly how: 'transfer' | 'cancellation' | 'resignation' | 'dissolution' | 'unstated';
    readonly priceFen: number;
    readonly proof: string;
    readonly filedWith: string;
  }
>;
/** Act. The proof was reviewed and holds. */
export type WithdrawalConfirmed = EventData<'WithdrawalConfirmed', { readonly note: string }>;
/** Act. The proof is doubted: a sham withdrawal (明退实不退) is looked into. */
export type WithdrawalDoubted = EventData<'WithdrawalDoubted', { readonly reason: string }>;
/** Fact. What the review of a doubted withdrawal found to have happened that day. */
export type ShamWithdrawalFound = EventData<
  'ShamWithdrawalFound',
  { readonly finding: 'nominal' | 'overpriced'; readonly detail: string; readonly evidence: string }
>;
/** Act. Ordered out (责成退出) by a date. */
export type WithdrawalOrdered = EventData<
  'WithdrawalOrdered',
  { readonly reason: string; readonly deadline: Deadline }
>;
/** Fact. */
export type WithdrawalRefused = EventData<'WithdrawalRefused', { readonly statement: string }>;
/** Act. Handed on for a case. */
export type WithdrawalReferred = EventData<'WithdrawalReferred', { readonly to: string; readonly reason: string }>;
/** Act of the engine. How report and withdrawal stood, as known when the window closed. */
export type LeniencyCutOffPassed = EventData<
  'LeniencyCutOffPassed',
  { readonly dueAt: Instant; readonly reported: boolean; readonly withdrawn: boolean }
>;

export type WithdrawalEvent =
  | WithdrawalOwed
  | WithdrawalDateAgreed
  | WithdrawalReminderSent
  | WithdrawalReminderSkipped
  | WithdrawalReported
  | WithdrawalConfirmed
  | WithdrawalDoubted
  | ShamWithdrawalFound
  | WithdrawalOrdered
  | WithdrawalRefused
  | WithdrawalReferred
  | LeniencyCutOffPassed;
