import type { CampaignId, Instant } from '../kernel';

export type StartReportingCycle = {
  readonly type: 'StartReportingCycle';
  readonly campaignId: CampaignId;
  readonly obligation: string;
};
export type OpenReportPeriod = { readonly type: 'OpenReportPeriod'; readonly period: string; readonly dueAt: Instant };
/** The next few hundred units; `asked` is how many had been asked when this fell due, so that a repetition asks nobody. */
export type AskReturns = { readonly type: 'AskReturns'; readonly period: string; readonly asked: number };
export type RederiveReportPeriods = { readonly type: 'RederiveReportPeriods' };
export type CloseReportPeriod = {
  readonly type: 'CloseReportPeriod';
  readonly period: string;
  readonly dueAt: Instant;
};
export type ConcludeReportingCycle = { readonly type: 'ConcludeReportingCycle' };
export type ReportingCycleCommand =
  | StartReportingCycle
  | OpenReportPeriod
  | AskReturns
  | RederiveReportPeriods
  | CloseReportPeriod
  | ConcludeReportingCycle;
