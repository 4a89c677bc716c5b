import { upcast, type CorrectionEvent, type EntryCorrected, type EntryVoided, type Stored } from '@taizhang/domain';

export const isCorrection = (event: Stored): event is Stored<CorrectionEvent> =>
  event.type === 'EntryCorrected' || event.type === 'EntryVoided';

function replaced(original: Stored, correction: EntryCorrected): Stored {
  const { type, schema, occurredAt, payload } = correction.payload;
  return upcast({ ...original, type, schema, payload, occurredAt, effectiveAt: occurredAt });
}

/**
 * A stream as `evolve` may see it: each corrected fact replaced at its own place, each voided one taken out, the latest
 * correction wins. Only facts can be corrected: an act is answered by another act, so a correction of one has no effect.
 */
export function resolveCorrections(events: readonly Stored[]): readonly Stored[] {
  const latest = new Map<string, EntryCorrected | EntryVoided>();
  for (const event of events) if (isCorrection(event)) latest.set(event.payload.corrects, event);
  if (latest.size === 0) return events;
  const resolved: Stored[] = [];
  for (const event of events) {
    if (isCorrection(event)) continue;
    const correction = event.occurredAt === undefined ? undefined : latest.get(event.id);
    if (correction === undefined) resolved.push(event);
    else if (correction.type === 'EntryCorrected') resolved.push(replaced(event, correction));
  }
  return resolved;
}
