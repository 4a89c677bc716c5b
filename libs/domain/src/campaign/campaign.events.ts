import type { CampaignId, EventData, Instant, LocalDate, PlanId, UnitId } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Act. The plan is in force for a campaign. Stream `campaign/{campaignId}`. */
export type CampaignIssued = EventData<
  'CampaignIssued',
  {
    readonly campaignId: CampaignId;
    readonly planId: PlanId;
    readonly planVersion: number;
    /** The issuing body; units below it take part. */
    readonly unitId: UnitId;
    readonly title: string;
  }
>;
/** Act of the engine. `dueAt` is the instant that the plan names. */
export type PhaseOpened = EventData<'PhaseOpened', { readonly phase: string; readonly dueAt: Instant }>;
/** Act of the engine. */
export type PhaseClosed = EventData<'PhaseClosed', { readonly phase: string; readonly dueAt: Instant }>;
/** Act. The last day of a phase moves. */
export type PhaseExtended = EventData<
  'PhaseExtended',
  { readonly phase: string; readonly from: LocalDate; readonly to: LocalDate; readonly reason: string }
>;
/** Act of the engine. How the collective dispatch (集中报送) stood when its date passed. */
export type DispatchCutOffPassed = EventData<
  'DispatchCutOffPassed',
  { readonly dueAt: Instant; readonly sent: number; readonly missing: number }
>;
/** Act of the engine. Every phase is closed and every unit has concluded. */
export type CampaignWoundUp = EventData<'CampaignWoundUp', { readonly units: number }>;

export type CampaignEvent =
  CampaignIssued | PhaseOpened | PhaseClosed | PhaseExtended | DispatchCutOffPassed | CampaignWoundUp;
