import {
  documentNumberOf,
  documentNumberStream,
  evolveDocumentNumber,
  issued,
  localDateOf,
  nextDocumentNumber,
  noDocumentNumber,
  yearOf,
  type CampaignId,
  type DocumentNumberEvent,
  type EscalationEvent,
  type Instant,
  type LedgerId,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import type { StreamWrite } from '@taizhang/persistence';
import type { Application } from '../application';

/** The series as a decision read it: appended to at this version only, so that no two documents bear one number. */
export interface DocumentSeries {
  readonly campaignId: CampaignId;
  readonly year: number;
  readonly version: number;
  readonly next: number;
}

export async function documentSeries(
  app: Application,
  ledger: LedgerId,
  campaignId: CampaignId,
  now: Instant,
): Promise<DocumentSeries> {
  const year = yearOf(localDateOf(now));
  // The last number is all that a series knows, and a campaign may sign thousands of documents in a year.
  const range = { backward: true, limit: 1 };
  const [last] = await app.store.readEntries(ledger, documentNumberStream(campaignId, year), range);
  if (last === undefined) {
    const borne = await numbersBorne(app, ledger, campaignId);
    return { campaignId, year, version: 0, next: nextDocumentNumber(noDocumentNumber, year, borne) };
  }
  const state = evolveDocumentNumber(noDocumentNumber, last as Stored<DocumentNumberEvent>);
  return { campaignId, year, version: last.version, next: nextDocumentNumber(state, year, []) };
}

/** Documents that were signed before their numbers were a series of their own. */
async function numbersBorne(app: Application, ledger: LedgerId, campaignId: CampaignId): Promise<readonly string[]> {
  const escalations = await app.reads.escalations(ledger, { campaignId });
  return escalations.flatMap(({ state }) => state.rungs.flatMap(({ documentNumber }) => documentNumber ?? []));
}

/** A number for each signature, to be stored with it or not at all. */
export function numbersFor(
  stream: StreamName,
  events: readonly EscalationEvent[],
  series: DocumentSeries | undefined,
): readonly StreamWrite[] {
  const signed = events.flatMap((event) => (event.type === 'RungSigned' ? [event.payload] : []));
  if (series === undefined || signed.length === 0) return [];
  const { campaignId, year, version, next } = series;
  const numbers = signed.map(({ level }, index) => {
    const number = next + index;
    const documentNumber = documentNumberOf(year, number);
    return issued({ campaignId, year, number, documentNumber, document: { stream, level } });
  });
  return [{ stream: documentNumberStream(campaignId, year), expectedVersion: version, events: numbers }];
}
