import type { CampaignId, Instant, LocalDate, PersonId, UnitId } from '../kernel';

export type StartParticipation = {
  readonly type: 'StartParticipation';
  readonly campaignId: CampaignId;
  readonly unitId: UnitId;
};
/** Sets every deadline whose clock has started and that is not set yet. */
export type SetDeadlines = { readonly type: 'SetDeadlines' };
/** Derives provisional deadlines again by the calendar of the context. */
export type RederiveDeadlines = { readonly type: 'RederiveDeadlines' };
export type RecordDeclarationsAsked = {
  readonly type: 'RecordDeclarationsAsked';
  readonly asked: number;
  readonly excluded: number;
};
export type RecordPledgesAsked = {
  readonly type: 'RecordPledgesAsked';
  readonly units: number;
  readonly persons: number;
};
export type ReportUnitDuty = {
  readonly type: 'ReportUnitDuty';
  readonly duty: string;
  readonly note: string;
  readonly attendance?: number;
  readonly occurredAt: Instant;
};
export type ChasePersons = {
  readonly type: 'ChasePersons';
  readonly duty: string;
  readonly persons: readonly PersonId[];
  readonly channel: 'console' | 'telephone';
};
export type RequestExtension = {
  readonly type: 'RequestExtension';
  readonly duty: string;
  readonly to: LocalDate;
  readonly reason: string;
};
export type GrantExtension = { readonly type: 'GrantExtension'; readonly duty: string };
export type RefuseExtension = { readonly type: 'RefuseExtension'; readonly duty: string; readonly reason: string };
export type ConcludeParticipation = { readonly type: 'ConcludeParticipation' };
export type ParticipationCommand =
  | StartParticipation
  | SetDeadlines
  | RederiveDeadlines
  | RecordDeclarationsAsked
  | RecordPledgesAsked
  | ReportUnitDuty
  | ChasePersons
  | RequestExtension
  | GrantExtension
  | RefuseExtension
  | ConcludeParticipation;
