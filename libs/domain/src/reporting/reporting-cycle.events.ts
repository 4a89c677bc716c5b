import type { CampaignId, EventData, Instant, LocalDate, UnitId } from '../kernel';
import type { Deadline } from '../time';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Act of the engine. A table of the plan is filed period by period. Stream `reportingCycle/{campaignId}/{obligation}`. */
export type ReportingCycleStarted = EventData<
  'ReportingCycleStarted',
  { readonly campaignId: CampaignId; readonly obligation: string }
>;
/** Act of the engine. The days are over and the return for them is owed; only ReportPeriodRederived moves its day. */
export type ReportPeriodOpened = EventData<
  'ReportPeriodOpened',
  {
    readonly period: string;
    /** The days that are reported, both inclusive. */
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly deadline: Deadline;
  }
>;
/** Act of the engine. These units owe it: one ReturnDue each, stored together with this. */
export type ReturnsAsked = EventData<'ReturnsAsked', { readonly period: string; readonly units: readonly UnitId[] }>;
/** Act of the engine. The day comes out otherwise: a calendar became known, or a phase was extended. */
export type ReportPeriodRederived = EventData<
  'ReportPeriodRederived',
  { readonly period: string; readonly deadline: Deadline; readonly previousDueAt: Instant }
>;
/** Act of the engine. How the period stood when its day passed: how many were sent, and which units' are missing. [R-081] */
export type ReportPeriodClosed = EventData<
  'ReportPeriodClosed',
  { readonly period: string; readonly dueAt: Instant; readonly sent: number; readonly missing: readonly UnitId[] }
>;
/** Act of the engine. The campaign's phases and every period are over. */
export type ReportingCycleConcluded = EventData<'ReportingCycleConcluded', { readonly periods: number }>;

export type ReportingCycleEvent =
  | ReportingCycleStarted
  | ReportPeriodOpened
  | ReturnsAsked
  | ReportPeriodRederived
  | ReportPeriodClosed
  | ReportingCycleConcluded;
