import type { CampaignId, EventData, FileId, LocalDate, PersonId, ProblemId, UnitId } from '../kernel';
import type { Deadline } from '../time';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** How a problem came to light: the six channels of S4 and the four ways of S3. Mandatory and countable. */
export const findingChannels = [
  'selfInspection',
  'democraticMeeting',
  'report',
  'supervisionCheck',
  'caseStudy',
  'inspection',
  'public',
  'colleague',
  'leader',
] as const;
export type FindingChannel = (typeof findingChannels)[number];

/** Fact. Entered in the problem ledger (台账). Stream `problem/{campaignId}/{unitId}/{problemId}`. */
export type ProblemFound = EventData<
  'ProblemFound',
  {
    readonly campaignId: CampaignId;
    readonly problemId: ProblemId;
    /** Whose ledger it stands in. */
    readonly unitId: UnitId;
    /** The person it is about; absent: the unit itself. */
    readonly personId?: PersonId;
    readonly channel: FindingChannel;
    /** Key of the plan's taxonomy. */
    readonly problemClass: string;
    /** A tendency (苗头性、倾向性问题) may end with a reminder and stays out of case work. */
    readonly tendency: boolean;
    readonly description: string;
    /** Money that it is about, in fen; absent: not known, or none. */
    readonly amountFen?: number;
  }
>;
/** Act. Measure, owner and limit of the rectification; again when one of them changes. */
export type RectificationSet = EventData<
  'RectificationSet',
  { readonly measure: string; readonly ownerId: PersonId; readonly dueOn: LocalDate; readonly deadline: Deadline }
>;
/** Fact. Its owner says that it is done, and what shows it. */
export type RectificationClaimed = EventData<
  'RectificationClaimed',
  { readonly result: string; readonly evidence: string; readonly files: readonly FileId[] }
>;
/** Act. Somebody else looked at it. */
export type RectificationVerified = EventData<'RectificationVerified', { readonly opinion: string }>;
/** Act. It is not done: back to the owner, with a reason. */
export type RectificationRejected = EventData<'RectificationRejected', { readonly reason: string }>;
/** Fact. Shown in the unit or to the public. */
export type ProblemPublicised = EventData<'ProblemPublicised', { readonly medium: string; readonly until?: LocalDate }>;
/** Act. 销号. */
export type ProblemClosed = EventData<'ProblemClosed', { readonly opinion: string }>;
/** Fact. 回头看: the closed problem was looked at again and holds. */
export type ProblemLookedBack = EventData<'ProblemLookedBack', { readonly finding: string }>;
/** Act. 回头看: it has come back. */
export type ProblemReopened = EventData<'ProblemReopened', { readonly reason: string }>;
/** Fact. A tendency was met with a reminder talk or criticism, and ends there. */
export type TendencySettled = EventData<
  'TendencySettled',
  { readonly by: 'reminderTalk' | 'criticism' | 'inspection'; readonly note: string }
>;
/** Act. Handed on as a clue. */
export type ProblemReferred = EventData<'ProblemReferred', { readonly reason: string }>;

export type ProblemEvent =
  | ProblemFound
  | RectificationSet
  | RectificationClaimed
  | RectificationVerified
  | RectificationRejected
  | ProblemPublicised
  | ProblemClosed
  | ProblemLookedBack
  | ProblemReopened
  | TendencySettled
  | ProblemReferred;
