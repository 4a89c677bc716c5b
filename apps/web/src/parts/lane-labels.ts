/** Where the words of a lane go: each label is put on the first row on which it touches no other. */
export interface LaneLabel {
  key: string;
  text: string;
  /** Middle of the label, in pixels. */
  x: number;
}

export interface PlacedLabel extends LaneLabel {
  row: number;
  anchor: 'start' | 'middle' | 'end';
}

const gap = 10;

/** Chinese characters are as wide as the type is high, other characters a little over half. */
export const textWidth = (text: string, size = 13): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? size : size * 0.58), 0);

/**
 * @param width of the drawing; labels near an edge are turned inwards
 * @param kept spans of the first row that belong to something else, such as the cursor's flag
 * @returns the labels that found a place in `rows` rows; those without one are left to the list below the drawing
 */
export const placeLabels = (
  labels: readonly LaneLabel[],
  width: number,
  rows: number,
  kept: readonly { from: number; to: number }[] = [],
): PlacedLabel[] => {
  const taken: { from: number; to: number }[][] = Array.from({ length: rows }, (_, row) =>
    row === 0 ? [...kept] : [],
  );
  const placed: PlacedLabel[] = [];
  for (const label of [...labels].sort((one, other) => one.x - other.x)) {
    const size = textWidth(label.text);
    const anchor = label.x - size / 2 < 0 ? 'start' : label.x + size / 2 > width ? 'end' : 'middle';
    const from = anchor === 'start' ? label.x : anchor === 'end' ? label.x - size : label.x - size / 2;
    const row = taken.findIndex((spans) =>
      spans.every((span) => from > span.to + gap || from + size < span.from - gap),
    );
    if (row < 0) continue;
    taken[row]?.push({ from, to: from + size });
    placed.push({ ...label, row, anchor });
  }
  return placed;
};
