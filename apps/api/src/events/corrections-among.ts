import type { EntryCorrected, EntryVoided, Stored } from '@taizhang/domain';
import { isCorrection } from '@taizhang/persistence';

type Level = { readonly level?: number };
const levelOf = ({ payload }: Stored): number | undefined => (payload as Level).level;

/** Which later entry answers which earlier one: corrected and voided facts, and corrected circulars. */
export interface Corrections {
  /** The entry that this one corrects or voids. */
  corrects(event: Stored): Stored | undefined;
  /** The latest entry that took its place; what stood before stays in the log, struck through. */
  correctedBy(event: Stored): Stored | undefined;
}

/** Among the entries of one or more streams as they are stored, in the order of the log. */
export function correctionsAmong(entries: readonly Stored[]): Corrections {
  const byId = new Map<string, Stored>(entries.map((event) => [event.id, event]));
  const corrects = (event: Stored): Stored | undefined => {
    if (isCorrection(event)) return byId.get(event.payload.corrects);
    if (event.type !== 'RungCorrected') return undefined;
    const signed = ({ stream, type }: Stored): boolean => stream === event.stream && type === 'RungSigned';
    return entries.find((each) => signed(each) && levelOf(each) === levelOf(event));
  };
  const latest = new Map<string, Stored>();
  for (const event of entries) {
    const original = corrects(event);
    if (original !== undefined) latest.set(original.id, event);
  }
  return {
    corrects,
    correctedBy(event) {
      const last = latest.get((corrects(event) ?? event).id);
      return last === undefined || last.id === event.id ? undefined : last;
    },
  };
}

export const isVoid = (event: Stored | undefined): event is Stored<EntryVoided> => event?.type === 'EntryVoided';
export const isNewDate = (event: Stored): event is Stored<EntryCorrected> => event.type === 'EntryCorrected';
