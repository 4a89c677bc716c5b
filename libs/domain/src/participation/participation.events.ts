import type { CampaignId, EventData, Instant, LocalDate, PersonId, UnitId } from '../kernel';
import type { Deadline } from '../time';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Act of the engine. One unit's part in a campaign. Stream `participation/{campaignId}/{unitId}`. */
export type ParticipationStarted = EventData<
  'ParticipationStarted',
  { readonly campaignId: CampaignId; readonly unitId: UnitId }
>;
/** Act of the engine. The duty's clock starts; the due instant is stored here and only DeadlineRederived or ExtensionGranted moves it. */
export type DeadlineSet = EventData<'DeadlineSet', { readonly duty: string; readonly deadline: Deadline }>;
/** Act of the engine. A provisional instant is derived again after a calendar became known. */
export type DeadlineRederived = EventData<
  'DeadlineRederived',
  { readonly duty: string; readonly deadline: Deadline; readonly previousDueAt: Instant }
>;
/** Act of the engine. The unit's target persons have been asked to declare. */
export type DeclarationsAsked = EventData<'DeclarationsAsked', { readonly asked: number; readonly excluded: number }>;
/** Act of the engine. The unit and its persons have been asked for their pledges: how many of each must sign. */
export type PledgesAsked = EventData<'PledgesAsked', { readonly units: number; readonly persons: number }>;
/** Fact. A duty of the unit was done on that day. */
export type UnitDutyReported = EventData<
  'UnitDutyReported',
  { readonly duty: string; readonly note: string; readonly attendance?: number }
>;
/** Act. A frozen list of persons was chased; one receipt a person. */
export type PersonsChased = EventData<
  'PersonsChased',
  {
    readonly duty: string;
    readonly persons: readonly PersonId[];
    readonly leftOut: readonly { readonly personId: PersonId; readonly why: string }[];
    readonly channel: 'console' | 'telephone';
  }
>;
/** Act. */
export type ExtensionRequested = EventData<
  'ExtensionRequested',
  { readonly duty: string; readonly to: LocalDate; readonly reason: string }
>;
/** Act. */
export type ExtensionGranted = EventData<
  'ExtensionGranted',
  { readonly duty: string; readonly deadline: Deadline; readonly previousDueAt: Instant }
>;
/** Act. */
export type ExtensionRefused = EventData<'ExtensionRefused', { readonly duty: string; readonly reason: string }>;
/** Act of the engine. The last phase is closed and nothing of this unit is owed. */
export type ParticipationConcluded = EventData<'ParticipationConcluded', { readonly duties: number }>;

export type ParticipationEvent =
  | ParticipationStarted
  | DeadlineSet
  | DeadlineRederived
  | DeclarationsAsked
  | PledgesAsked
  | UnitDutyReported
  | PersonsChased
  | ExtensionRequested
  | ExtensionGranted
  | ExtensionRefused
  | ParticipationConcluded;
