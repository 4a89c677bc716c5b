import type { CampaignId, EventData, Instant, PersonId, UnitId } from '../kernel';
import type { Role, RungAct } from '../plan/plan.types';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** What is overdue: a duty of a unit, or one person's withdrawal. `cycle` counts openings for the same duty from 1. */
export type EscalationSubject =
  | { readonly kind: 'unitDuty'; readonly unitId: UnitId; readonly duty: string; readonly cycle: number }
  | {
      readonly kind: 'withdrawal';
      readonly unitId: UnitId;
      readonly personId: PersonId;
      readonly item: string;
      readonly cycle: number;
    };

export interface ScheduledRung {
  readonly level: number;
  readonly act: RungAct;
  readonly mode: 'automatic' | 'draft';
  /** Absolute; timers are derived from it. */
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly approver?: Role;
}

/** Act of the engine. Stream `escalation/{campaignId}/{subject}` by `escalationStream`. */
export type EscalationOpened = EventData<
  'EscalationOpened',
  {
    readonly campaignId: CampaignId;
    readonly subject: EscalationSubject;
    readonly ladder: string;
    readonly overdueSince: Instant;
    /** Persons (or 1 for the unit itself) who were late when it opened. */
    readonly outstanding: number;
    readonly rungs: readonly ScheduledRung[];
  }
>;
/** Act of the engine. A reminder or chase went out. */
export type RungFired = EventData<
  'RungFired',
  { readonly level: number; readonly act: RungAct; readonly dueAt: Instant; readonly outstanding: number }
>;
/** Act of the engine. A draft (拟办) waits for the approver; silence is not a signature. */
export type RungDrafted = EventData<
  'RungDrafted',
  {
    readonly level: number;
    readonly act: RungAct;
    readonly dueAt: Instant;
    readonly approver: Role;
    readonly outstanding: number;
  }
>;
/** Act. */
export type RungSigned = EventData<
  'RungSigned',
  { readonly level: number; readonly act: RungAct; readonly signer: PersonId; readonly documentNumber: string }
>;
/** Act. */
export type RungDeclined = EventData<'RungDeclined', { readonly level: number; readonly reason: string }>;
/** Act. Held (暂缓) by the office, with a reason. */
export type RungHeld = EventData<'RungHeld', { readonly level: number; readonly reason: string }>;
/** Act. Released (放行): it fires at its time, or now if that is past. */
export type RungReleased = EventData<'RungReleased', { readonly level: number }>;
/** Act of the engine. It was past when the engine could act again. */
export type RungSkipped = EventData<'RungSkipped', { readonly level: number; readonly reason: string }>;
/** Act. A signed rung turned out to rest on what was not so; the old text stays, struck through. */
export type RungCorrected = EventData<'RungCorrected', { readonly level: number; readonly reason: string }>;
/** Act of the engine. Provisional instants are derived again. */
export type RungsRederived = EventData<'RungsRederived', { readonly rungs: readonly ScheduledRung[] }>;
/** Act of the engine. */
export type EscalationStopped = EventData<
  'EscalationStopped',
  { readonly reason: 'dutyMet' | 'extended' | 'referred' | 'campaignWoundUp' }
>;

export type EscalationEvent =
  | EscalationOpened
  | RungFired
  | RungDrafted
  | RungSigned
  | RungDeclined
  | RungHeld
  | RungReleased
  | RungSkipped
  | RungCorrected
  | RungsRederived
  | EscalationStopped;
