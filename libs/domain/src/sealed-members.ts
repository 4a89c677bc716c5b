import { sealedValuesOf, type EventData, type SealedValue, type StreamName } from './kernel';
import type { EntryCorrected } from './ledger/ledger.events';
import { sealedPathsOf } from './sealed-paths';

/** A value that is to be sealed, or is, and where it counts as standing: a correction's values stand in the fact that it corrects. */
export interface SealedMember extends SealedValue {
  readonly eventId: string;
  /** Path within the payload of the event that is stored: a correction holds the corrected payload in its own. */
  readonly storedPath: readonly string[];
}

/** Every value of an event that is kept sealed in the log. */
export function sealedMembersOf(
  stream: StreamName,
  event: Pick<EventData, 'type' | 'payload'>,
  eventId: string,
): readonly SealedMember[] {
  if (event.type === 'EntryCorrected') {
    const { corrects, type, payload } = event.payload as EntryCorrected['payload'];
    return sealedValuesOf(payload, sealedPathsOf(stream, type)).map((member) => ({
      ...member,
      eventId: corrects,
      storedPath: ['payload', ...member.path],
    }));
  }
  return sealedValuesOf(event.payload, sealedPathsOf(stream, event.type)).map((member) => ({
    ...member,
    eventId,
    storedPath: member.path,
  }));
}
