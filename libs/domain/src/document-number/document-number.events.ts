import type { CampaignId, EventData, StreamName } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/**
 * Act. The office's series (专项办) of one campaign and civil year gives its next number to a document, in the same
 * append as the document's own event. Stream `documentNumber/{campaignId}/{year}`.
 */
export type DocumentNumberIssued = EventData<
  'DocumentNumberIssued',
  {
    readonly campaignId: CampaignId;
    readonly year: number;
    /** From 1, without a gap. */
    readonly number: number;
    readonly documentNumber: string;
    /** The rung that was signed: its escalation, and which level of it. A bulletin: its stream, level 0. */
    readonly document: { readonly stream: StreamName; readonly level: number };
  }
>;

export type DocumentNumberEvent = DocumentNumberIssued;
