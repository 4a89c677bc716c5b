import type { ActivityId, CampaignId, EventData, LocalDate, UnitId } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** What a unit did for the campaign, other than to file something. */
export const activityKinds = [
  'meeting',
  'leadingGroupMeeting',
  'study',
  'warningEducation',
  'democraticLifeMeeting',
  'dutyReport',
  'appointmentTalk',
  'publicity',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** What a meeting settled: who does it, until when. Keys are unique in their meeting. */
export interface MeetingDecision {
  readonly key: string;
  readonly text: string;
  /** Department or office that carries it out, in words; never a person of a sealed matter. */
  readonly owner: string;
  readonly limit?: LocalDate;
}

/** Fact. A meeting was held, a study took place. Stream `activity/{campaignId}/{unitId}/{activityId}`. */
export type ActivityRecorded = EventData<
  'ActivityRecorded',
  {
    readonly campaignId: CampaignId;
    readonly unitId: UnitId;
    readonly activityId: ActivityId;
    readonly kind: ActivityKind;
    readonly title: string;
    /** What was said or studied; agenda of a meeting. */
    readonly content: string;
    readonly expected?: number;
    readonly attended: number;
    /** Documents, films and cases that were used. */
    readonly materials?: string;
    /** Duty of the unit that it meets; reported in the same append. */
    readonly duty?: string;
    readonly decisions: readonly MeetingDecision[];
  }
>;
/** Fact. What a meeting had settled was done. */
export type MeetingDecisionCarriedOut = EventData<
  'MeetingDecisionCarriedOut',
  { readonly decision: string; readonly note: string }
>;

export type ActivityEvent = ActivityRecorded | MeetingDecisionCarriedOut;
