import type { CampaignId, EventData, LocalDate, PersonId, UnitId } from '../kernel';
import type { Rank } from '../plan/plan.types';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/**
 * Act of the engine; of the unit's people for somebody who joined after the list was drawn. A unit, or a person of a
 * unit, must sign the pledge (承诺书) of the campaign.
 * Stream `pledge/{campaignId}/u.{unitId}` or `pledge/{campaignId}/p.{personId}`.
 */
export type PledgeAsked = EventData<
  'PledgeAsked',
  {
    readonly campaignId: CampaignId;
    readonly unitId: UnitId;
    /** Absent: the unit's own pledge. */
    readonly personId?: PersonId;
    /** As held when he was asked. */
    readonly rank?: Rank;
    readonly templateVersion: number;
  }
>;
/** Fact. On paper: entered for the signer by somebody who has the sheet before him. */
export type PledgeSigned = EventData<
  'PledgeSigned',
  {
    readonly way: 'console' | 'paper';
    /** Who signed for a unit, where that is known. */
    readonly signer?: PersonId;
  }
>;
/** Act of the archive (留档): the same-level discipline body or the part-time inspector has it. */
export type PledgeFiled = EventData<'PledgeFiled', { readonly by: string }>;
/** Fact. Shown to the public or to the unit: where, from its date on, and until when if that is bounded. */
export type PledgePublicised = EventData<'PledgePublicised', { readonly channel: string; readonly until?: LocalDate }>;
/** Fact. An act against the pledge, which happened after it was signed. */
export type PledgeBreached = EventData<'PledgeBreached', { readonly what: string; readonly evidence: string }>;
/** Act. Somebody who was asked need not sign, with the reason beside his name. */
export type PledgeWaived = EventData<'PledgeWaived', { readonly reason: string; readonly evidence: string }>;

export type PledgeEvent = PledgeAsked | PledgeSigned | PledgeFiled | PledgePublicised | PledgeBreached | PledgeWaived;
