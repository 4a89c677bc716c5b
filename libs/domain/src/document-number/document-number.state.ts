import type { Stored } from '../kernel';
import type { DocumentNumberEvent, DocumentNumberIssued } from './document-number.events';

/** A series as far as it was given out. Plain JSON. */
export interface DocumentNumberState {
  readonly last: number;
}

export const noDocumentNumber: DocumentNumberState = { last: 0 };

/** The highest number wins, in whatever order the events come. */
export const evolveDocumentNumber = (
  { last }: DocumentNumberState,
  { payload }: Stored<DocumentNumberEvent>,
): DocumentNumberState => ({ last: Math.max(last, payload.number) });

export const documentNumberOf = (year: number, number: number): string => `专项办〔${year}〕${number}号`;

const written = /^专项办〔(\d{4})〕(\d+)号$/;

/**
 * Where a series goes on: after its own last number, or, in a ledger that is older than the series, after the highest
 * number that its documents bear.
 */
export function nextDocumentNumber({ last }: DocumentNumberState, year: number, borne: readonly string[]): number {
  if (last > 0) return last + 1;
  const numbers = borne.flatMap((each) => {
    const [, of, number] = written.exec(each) ?? [];
    return Number(of) === year ? [Number(number)] : [];
  });
  return Math.max(0, ...numbers) + 1;
}

export const issued = (payload: DocumentNumberIssued['payload']): DocumentNumberIssued => ({
  type: 'DocumentNumberIssued',
  schema: 1,
  payload,
});
