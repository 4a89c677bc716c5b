import {
  faultText,
  type RosterChangeKind,
  type RosterFigures,
  type RosterPreview,
  type RowOutcome,
} from '@taizhang/application';
import { rosterColumns } from '@taizhang/domain';
import type { Language } from '@taizhang/plans';
import { officialWords, rosterKindWords } from './official-words';

const shown = 20;

/** `人员 17: “性别”不能填“甲”。…` */
function rejectedLine({ row, faults }: RowOutcome, language: Language): string {
  const column = rosterColumns[row.part].find(({ key }) => key === faults[0]?.column);
  const where = column === undefined ? '' : ` [${column[language]}]`;
  return `  ✖ ${row.sheet} ${row.number}${where}: ${faults.map((fault) => faultText(fault, language)).join(' ')}`;
}

export const kindsInWords = ({ kinds }: RosterFigures, language: Language): string =>
  Object.entries(kinds)
    .map(([kind, count]) => `${rosterKindWords[language][kind as RosterChangeKind]} ${count}`)
    .join(' · ');

/** What an import would do, as lines for a terminal. */
export function previewLines(preview: RosterPreview, language: Language): readonly string[] {
  const { units, persons, changedRows, unchangedRows, rejectedRows, rejected, missing, hash } = preview;
  const words = officialWords[language];
  const more = rejectedRows - shown;
  return [
    words.preview(units, persons, changedRows, unchangedRows, rejectedRows),
    ...(changedRows > 0 ? [`  ${kindsInWords(preview, language)}`] : []),
    ...rejected.slice(0, shown).map((outcome) => rejectedLine(outcome, language)),
    ...(more > 0 ? [words.moreRejected(more)] : []),
    ...(missing.count > 0 ? [words.missing(missing.count)] : []),
    hash,
  ];
}
