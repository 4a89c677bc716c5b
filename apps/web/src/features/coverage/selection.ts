import type { Uncovered } from '../../api/shapes';

export type UncoveredGroup = Uncovered['groups'][number];
export type UncoveredRow = UncoveredGroup['rows'][number];

/** Someone on a frozen list, as he was when he was put on it. */
export interface Chosen {
  personId: string;
  name: string;
  unitName: string;
}

/** A frozen list: who is on it stays on it, whatever matches later. */
export type Selection = ReadonlyMap<string, Chosen>;

export const chosenOf = (row: UncoveredRow): Chosen | undefined =>
  row.personId === null ? undefined : { personId: row.personId, name: row.name, unitName: row.unit.name };

/** Only persons whom the reader may chase can be put on the list. */
export const isSelectable = (row: UncoveredRow): boolean => row.personId !== null && row.mayChase;

const rowsOf = (groups: readonly UncoveredGroup[]): UncoveredRow[] => groups.flatMap((group) => group.rows);

export const selectableRows = (groups: readonly UncoveredGroup[]): UncoveredRow[] =>
  rowsOf(groups).filter(isSelectable);

export const withToggled = (selection: Selection, row: UncoveredRow): Selection => {
  const chosen = chosenOf(row);
  if (!chosen || !isSelectable(row)) return selection;
  const next = new Map(selection);
  if (!next.delete(chosen.personId)) next.set(chosen.personId, chosen);
  return next;
};

/** All who may be chased; or, when all of them are on the list already, nobody. */
export const withAllToggled = (selection: Selection, groups: readonly UncoveredGroup[]): Selection => {
  const all = selectableRows(groups).flatMap((row) => chosenOf(row) ?? []);
  const isFull = all.length > 0 && all.every(({ personId }) => selection.has(personId));
  return isFull ? new Map() : new Map(all.map((each) => [each.personId, each]));
};

export type LeftOutReason = 'chasedToday' | 'notYours' | 'settled' | 'excluded';

export interface LeftOut extends Chosen {
  reason: LeftOutReason;
  /** What the log says about it, such as the reason of an exclusion. */
  note: string;
}

export interface ChasePreview {
  chased: Chosen[];
  leftOut: LeftOut[];
}

/**
 * Who will be chased and who not, with the reason. Without a selection everyone of the list is meant.
 * The server decides again when it is sent; its receipt is what counts.
 */
export const previewChase = (
  uncovered: Pick<Uncovered, 'groups' | 'excludedRows'>,
  selection?: Selection,
): ChasePreview => {
  const preview: ChasePreview = { chased: [], leftOut: [] };
  const seen = new Set<string>();
  for (const row of rowsOf(uncovered.groups)) {
    const chosen = chosenOf(row);
    if (!chosen || seen.has(chosen.personId) || (selection && !selection.has(chosen.personId))) continue;
    seen.add(chosen.personId);
    if (row.chasedToday) preview.leftOut.push({ ...chosen, reason: 'chasedToday', note: '' });
    else if (!row.mayChase) preview.leftOut.push({ ...chosen, reason: 'notYours', note: '' });
    else preview.chased.push(chosen);
  }
  for (const chosen of selection?.values() ?? [])
    if (!seen.has(chosen.personId)) preview.leftOut.push({ ...chosen, reason: 'settled', note: '' });
  if (!selection)
    for (const row of uncovered.excludedRows)
      preview.leftOut.push({
        personId: row.personId,
        name: row.name,
        unitName: row.unit.name,
        reason: 'excluded',
        note: row.reason,
      });
  return preview;
};
