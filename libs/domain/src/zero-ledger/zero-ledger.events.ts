import type { CampaignId, EventData, LocalDate, UnitId } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/**
 * Act. The head of a unit signs that its problem ledger is empty up to a day: an empty list alone says nothing. Signed
 * again, the later day counts. Stream `zeroLedger/{campaignId}/{unitId}`.
 */
export type ZeroLedgerSigned = EventData<
  'ZeroLedgerSigned',
  { readonly campaignId: CampaignId; readonly unitId: UnitId; readonly upTo: LocalDate }
>;
/** Act. The signature no longer holds, with the reason. */
export type ZeroLedgerWithdrawn = EventData<'ZeroLedgerWithdrawn', { readonly reason: string }>;

export type ZeroLedgerEvent = ZeroLedgerSigned | ZeroLedgerWithdrawn;
