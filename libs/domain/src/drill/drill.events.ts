import type { CampaignId, EventData, Instant, PersonId, PlanId } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

export type Seat = 'commissionOffice' | 'coordinator' | 'analyst';

/** Act. Stream `drill` of a drill's ledger: the invented population stands and the campaign can begin. */
export type DrillPrepared = EventData<
  'DrillPrepared',
  {
    readonly seed: string;
    readonly planId: PlanId;
    readonly campaignId: CampaignId;
    readonly title: string;
    readonly units: number;
    readonly persons: number;
    /** The person of each seat. */
    readonly seats: Readonly<Record<Seat, PersonId>>;
  }
>;
/** `base` is only forked from, `opened` is sat down in, `finished` is played to its close and looked back on. */
export type DrillPurpose = 'base' | 'opened' | 'finished';
/** Act. What this ledger is for. A fork copies what its base had stated, and so states its own after it. */
export type DrillPurposeStated = EventData<
  'DrillPurposeStated',
  {
    readonly purpose: DrillPurpose;
    /** Drills of one story: the base, what was forked from it to be played, and its finished copy. */
    readonly family: string;
    /** Among the stories that are offered side by side, from 1. */
    readonly place: number;
  }
>;
/** Act. From here on colleagues do nothing for this seat's person. Whoever sat there before has lost the seat. */
export type SeatTaken = EventData<
  'SeatTaken',
  {
    readonly seat: Seat;
    readonly personId: PersonId;
    /** One browser's time in the seat. */
    readonly sitting?: string;
  }
>;
/** Act. */
export type SeatLeft = EventData<'SeatLeft', { readonly seat: Seat; readonly personId: PersonId }>;
/** Act. Ledger time runs at `rate` (0: as fast as the work allows) up to `until`, if given, else to the end. */
export type DrillPlayed = EventData<'DrillPlayed', { readonly rate: number; readonly until?: Instant }>;
/** Act. */
export type DrillPaused = EventData<'DrillPaused', { readonly reason: 'ordered' | 'reached' }>;
/** Act. The workflow engine of this ledger is to be emptied and rebuilt from the log. */
export type EngineWipeOrdered = EventData<'EngineWipeOrdered', { readonly openWorkflows: number }>;
/** Act. */
export type EngineRebuilt = EventData<
  'EngineRebuilt',
  { readonly workflows: number; readonly deadlines: number; readonly deadlinesMoved: number }
>;
/** Act. A copy of the log was damaged at one place and the verifier named a place. */
export type TamperShown = EventData<
  'TamperShown',
  { readonly damagedPosition: number; readonly foundPosition: number }
>;
/** Act. Every script is played out and the campaign is wound up. */
export type DrillEnded = EventData<'DrillEnded', Record<string, never>>;

export type DrillEvent =
  | DrillPrepared
  | DrillPurposeStated
  | SeatTaken
  | SeatLeft
  | DrillPlayed
  | DrillPaused
  | EngineWipeOrdered
  | EngineRebuilt
  | TamperShown
  | DrillEnded;
