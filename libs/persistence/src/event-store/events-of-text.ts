import type { LedgerId, Stored } from '@taizhang/domain';
import { readEvent, type Envelope } from './envelope';

/** One event for the JSON text of many: its place and its envelope, which is stored as JSON. */
export const placesAndEnvelopes = `concat_ws(',', position, recorded_at, committed_at, canonical)`;

/**
 * Many events of one JSON text. A row of the driver costs as much as the parsing of its event, so events that belong together
 * come as one value.
 */
export function eventsOfText(ledger: LedgerId, text: string): Stored[] {
  const parts = JSON.parse(text) as unknown[];
  const events: Stored[] = [];
  for (let n = 0; n < parts.length; n += 4) {
    const place = {
      position: parts[n] as number,
      recordedAtMs: parts[n + 1] as number,
      committedAtMs: parts[n + 2] as number,
    };
    events.push(readEvent(ledger, place, parts[n + 3] as Envelope));
  }
  return events;
}
