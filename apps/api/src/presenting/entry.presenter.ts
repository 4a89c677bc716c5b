import { localDateOf, type EntryMark, type PersonId } from '@taizhang/domain';
import type { z } from 'zod';
import type { entryViewSchema } from '@taizhang/contracts';
import type { Reading } from '../reading/campaign-reading';
import type { People } from '../reading/people';
import { entryMedium } from '../wording/entry-media';

export type EntryView = z.infer<typeof entryViewSchema>;

/** Whose names a row with this mark shows. */
export const personsOfEntry = (mark: EntryMark | undefined): readonly PersonId[] =>
  mark === undefined ? [] : [mark.by, ...(mark.of.kind === 'person' ? [mark.of.personId] : [])];

/** 代录: who entered it for whom, when, from what; null for what was done by whoever it is of. */
export function presentEntry(
  mark: EntryMark | undefined,
  { unitName }: Pick<Reading, 'unitName'>,
  people: Pick<People, 'name'>,
): EntryView | null {
  if (mark === undefined) return null;
  const { by, of, at, medium, on, scan, position } = mark;
  return {
    by: people.name(by),
    of: of.kind === 'person' ? people.name(of.personId) : unitName(of.unitId),
    enteredOn: localDateOf(at),
    medium: entryMedium(medium),
    on,
    scanned: scan !== undefined,
    event: position,
  };
}
