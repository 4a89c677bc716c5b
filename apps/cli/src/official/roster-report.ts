import { faultText, type RosterFigures, type RosterPreview, type RowOutcome } from '@taizhang/application';
import { rosterColumns } from '@taizhang/domain';
import type { Language } from '@taizhang/plans';

const shown = 20;

/** `人员 17: “性别”不能填“甲”。…` */
function rejectedLine({ row, faults }: RowOutcome, language: Language): string {
  const column = rosterColumns[row.part].find(({ key }) => key === faults[0]?.column);
  const where = column === undefined ? '' : ` [${column[language]}]`;
  return `  ✖ ${row.sheet} ${row.number}${where}: ${faults.map((fault) => faultText(fault, language)).join(' ')}`;
}

export const kindsInWords = ({ kinds }: RosterFigures): string =>
  Object.entries(kinds)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(' · ');

/** What an import would do, as lines for a terminal. */
export function previewLines(preview: RosterPreview, language: Language): readonly string[] {
  const { units, persons, changedRows, unchangedRows, rejectedRows, rejected, missing, hash } = preview;
  const more = rejectedRows - shown;
  return [
    `${units} units, ${persons} persons: ${changedRows} rows change something, ${unchangedRows} are known, ${rejectedRows} stay out`,
    ...(changedRows > 0 ? [`  ${kindsInWords(preview)}`] : []),
    ...rejected.slice(0, shown).map((outcome) => rejectedLine(outcome, language)),
    ...(more > 0 ? [`  … and ${more} more; --rejected <file> writes them all`] : []),
    ...(missing.count > 0
      ? [`  ${missing.count} persons in office in these units are not in the roster; an import leaves them as they are`]
      : []),
    hash,
  ];
}
