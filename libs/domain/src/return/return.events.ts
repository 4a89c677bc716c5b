import type { CampaignId, EventData, Instant, LocalDate, UnitId } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/**
 * One typed cell. Money in fen; counts as whole numbers; the rest as text. `row` is a key of the table's rows, or in a list
 * the line: `{personId}.{item}` of what the log knows, or another word for a line that was added by hand.
 */
export interface ReturnCell {
  readonly row: string;
  readonly column: string;
  readonly value: number | string;
}

/**
 * Act of the engine. The unit owes the return of a period, stored together with the ReturnsAsked of the cycle. `dueAt` is the
 * day as it stood then; only the cycle moves it. Stream `return/{campaignId}/{unitId}/{obligation}/{period}`.
 */
export type ReturnDue = EventData<
  'ReturnDue',
  {
    readonly campaignId: CampaignId;
    readonly unitId: UnitId;
    readonly obligation: string;
    readonly period: string;
    readonly table: string;
    /** The days that are reported, both inclusive. */
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly dueAt: Instant;
  }
>;
/** Act. Filled in, or filled in again: the latest draft stands. Stream `return/{campaignId}/{unitId}/{obligation}/{period}`. */
export type ReturnDrafted = EventData<
  'ReturnDrafted',
  {
    readonly campaignId: CampaignId;
    readonly unitId: UnitId;
    readonly obligation: string;
    readonly period: string;
    /** Key of the plan's table. */
    readonly table: string;
    readonly cells: readonly ReturnCell[];
    readonly phone: string;
  }
>;
/** Act. What was typed stays beside what the log yields, with the reason. */
export type DifferenceKept = EventData<
  'DifferenceKept',
  {
    readonly row: string;
    readonly column: string;
    /** Null: nothing on that side. */
    readonly typed: number | string | null;
    readonly computed: number | string | null;
    readonly reason: string;
  }
>;
/** Act. Signed by the head of the unit, who did not fill it in. */
export type ReturnSigned = EventData<'ReturnSigned', { readonly version: number }>;
/** Act. A zero return (零报告): nothing happened, and the head of the unit says so. A blank sheet says nothing. */
export type ZeroReturnSigned = EventData<
  'ZeroReturnSigned',
  {
    readonly campaignId: CampaignId;
    readonly unitId: UnitId;
    readonly obligation: string;
    readonly period: string;
    readonly table: string;
    readonly version: number;
  }
>;
/** Act. Sent to where it is owed. */
export type ReturnSent = EventData<'ReturnSent', { readonly to: string; readonly version: number }>;
/** Act. The receiver has it. */
export type ReturnReceived = EventData<'ReturnReceived', { readonly version: number }>;
/** Act. What was signed is opened again with a reason: the next version supersedes it. */
export type ReturnAmended = EventData<'ReturnAmended', { readonly supersedes: number; readonly reason: string }>;
/** Act of the receiver. Sent back with what is wrong: the next version supersedes it. */
export type ReturnSentBack = EventData<'ReturnSentBack', { readonly version: number; readonly reason: string }>;

export type ReturnEvent =
  | ReturnDue
  | ReturnDrafted
  | DifferenceKept
  | ReturnSigned
  | ZeroReturnSigned
  | ReturnSent
  | ReturnReceived
  | ReturnAmended
  | ReturnSentBack;
