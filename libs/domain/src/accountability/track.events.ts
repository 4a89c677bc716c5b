import type { AccountabilityId, CampaignId, EventData, FileId, Instant, PersonId, Sealable, UnitId } from '../kernel';
import type { Role, RungAct } from '../plan/plan.types';
import type { Deadline } from '../time';
import type { AccountabilitySource, HandledBy, OpenedTrack } from './accountability.events';
import type { TrackSubject } from './track-subject';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Act. In the append of `AccountabilityOpened`. Stream `accountabilityTrack/{accountabilityId}/{track}`. */
export type TrackOpened = EventData<
  'TrackOpened',
  OpenedTrack & {
    readonly accountabilityId: AccountabilityId;
    readonly campaignId: CampaignId;
    /** Key of the plan's accountability rule; `rule` is the key of the track in it. */
    readonly accountabilityRule: string;
    readonly source: AccountabilitySource;
    readonly unitId: UnitId;
    readonly handlingUnitId: UnitId;
    readonly actedAt: Instant;
  }
>;
/** Act. Who is directly responsible is found in the inquiry; a track that named the wrong one is put right. */
export type TrackSubjectNamed = EventData<
  'TrackSubjectNamed',
  { readonly subject: TrackSubject; readonly handledBy: HandledBy; readonly reason: string }
>;
/** Fact. */
export type TrackEvidenceRecorded = EventData<
  'TrackEvidenceRecorded',
  { readonly evidenceId: string; readonly description: Sealable<string>; readonly fileIds: readonly FileId[] }
>;
/** Fact. */
export type TrackTalkRecorded = EventData<
  'TrackTalkRecorded',
  {
    readonly talkId: string;
    readonly personId: PersonId;
    readonly talkerIds: readonly PersonId[];
    readonly content: Sealable<string>;
  }
>;
/** Act of the engine. `reminder` is the number of working days before the last day. */
export type TrackReminderSent = EventData<'TrackReminderSent', { readonly reminder: number; readonly dueAt: Instant }>;
/** Act of the engine. A chase of whoever works on it went out. */
export type TrackRungFired = EventData<
  'TrackRungFired',
  { readonly level: number; readonly act: RungAct; readonly dueAt: Instant }
>;
/** Act of the engine. A draft (拟办) waits for its approver; silence is not a signature. */
export type TrackRungDrafted = EventData<
  'TrackRungDrafted',
  { readonly level: number; readonly act: RungAct; readonly dueAt: Instant; readonly approver: Role }
>;
/** Act. */
export type TrackRungSigned = EventData<
  'TrackRungSigned',
  { readonly level: number; readonly act: RungAct; readonly signer: PersonId }
>;
/** Act. */
export type TrackRungDeclined = EventData<'TrackRungDeclined', { readonly level: number; readonly reason: string }>;
/** Act of the engine. A provisional deadline is derived again. */
export type TrackDeadlineRederived = EventData<'TrackDeadlineRederived', { readonly deadline: Deadline }>;

/** Of leaders: circular, admonition, organisational adjustment, sanction; of organisations: examination, circular, reorganisation. (B7) */
export const trackMeasures = [
  'examination',
  'circular',
  'admonition',
  'adjustment',
  'sanction',
  'reorganisation',
] as const;
export type TrackMeasure = (typeof trackMeasures)[number];

/** Act of the approver that the plan names. No measure: no fault. Single or combined. */
export type TrackConcluded = EventData<
  'TrackConcluded',
  {
    readonly measures: readonly TrackMeasure[];
    readonly reason: string;
    /** Number of the conclusion (结论书). */
    readonly document: string;
    readonly approvedBy: PersonId;
  }
>;
/** Act of the approver that the plan names for it. `authority` is what the waiver rests on. */
export type TrackWaived = EventData<
  'TrackWaived',
  { readonly reason: string; readonly authority: string; readonly approvedBy: PersonId }
>;
/** Act. Accountability is lifelong: new facts open a settled track again, with a new deadline. */
export type TrackReopened = EventData<'TrackReopened', { readonly reason: string; readonly deadline: Deadline }>;

export type TrackEvent =
  | TrackOpened
  | TrackSubjectNamed
  | TrackEvidenceRecorded
  | TrackTalkRecorded
  | TrackReminderSent
  | TrackRungFired
  | TrackRungDrafted
  | TrackRungSigned
  | TrackRungDeclined
  | TrackDeadlineRederived
  | TrackConcluded
  | TrackWaived
  | TrackReopened;
