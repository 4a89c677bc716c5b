/** Branded identifiers: opaque strings that cannot be passed for one another. They never contain personal attributes. */
declare const brand: unique symbol;
export type Branded<B extends string> = string & { readonly [brand]: B };

export type LedgerId = Branded<'LedgerId'>;
export type StreamName = Branded<'StreamName'>;
export type EventId = Branded<'EventId'>;
export type UnitId = Branded<'UnitId'>;
export type PersonId = Branded<'PersonId'>;
export type AppointmentId = Branded<'AppointmentId'>;
export type PlanId = Branded<'PlanId'>;
export type PolicyId = Branded<'PolicyId'>;
export type CalendarId = Branded<'CalendarId'>;
export type CampaignId = Branded<'CampaignId'>;
export type ClueId = Branded<'ClueId'>;
export type CaseId = Branded<'CaseId'>;
export type AppealId = Branded<'AppealId'>;
export type AccountabilityId = Branded<'AccountabilityId'>;
export type BulletinId = Branded<'BulletinId'>;
export type CheckId = Branded<'CheckId'>;
export type HandInId = Branded<'HandInId'>;
export type ProblemId = Branded<'ProblemId'>;
export type ActivityId = Branded<'ActivityId'>;
export type SubstitutionId = Branded<'SubstitutionId'>;
export type HandoverId = Branded<'HandoverId'>;
export type FileId = Branded<'FileId'>;

const as = <T extends string>(value: string): T => value as T;

export const ledgerId = (value: string): LedgerId => as(value);
export const eventId = (value: string): EventId => as(value);
export const unitId = (value: string): UnitId => as(value);
export const personId = (value: string): PersonId => as(value);
export const appointmentId = (value: string): AppointmentId => as(value);
export const planId = (value: string): PlanId => as(value);
export const policyId = (value: string): PolicyId => as(value);
export const calendarId = (value: string): CalendarId => as(value);
export const campaignId = (value: string): CampaignId => as(value);
export const clueId = (value: string): ClueId => as(value);
export const caseId = (value: string): CaseId => as(value);
export const appealId = (value: string): AppealId => as(value);
export const accountabilityId = (value: string): AccountabilityId => as(value);
export const bulletinId = (value: string): BulletinId => as(value);
export const checkId = (value: string): CheckId => as(value);
export const handInId = (value: string): HandInId => as(value);
export const activityId = (value: string): ActivityId => as(value);
export const problemId = (value: string): ProblemId => as(value);
export const substitutionId = (value: string): SubstitutionId => as(value);
export const handoverId = (value: string): HandoverId => as(value);
/** `{algorithm}:{hex digest}` of the file's plain bytes. */
export const fileId = (value: string): FileId => as(value);

/** Builds a stream name `category/part/part`; each part is an opaque id without a slash. */
export function streamName(category: string, ...parts: readonly string[]): StreamName {
  return as([category, ...parts].join('/'));
}

/** The category of a stream: its first segment. */
export function categoryOf(stream: StreamName | string): string {
  const slash = stream.indexOf('/');
  return slash < 0 ? stream : stream.slice(0, slash);
}
