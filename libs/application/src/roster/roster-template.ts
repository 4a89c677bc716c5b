import { rosterColumns, rosterSheetNames, type RosterColumn, type RosterPart } from '@taizhang/domain';
import { writeXlsx, type WrittenSheet } from '../sheets/xlsx-writer';
import type { RosterLanguage } from './rejected-rows';

const parts: readonly RosterPart[] = ['units', 'persons'];
const nameOf = (part: RosterPart, language: RosterLanguage): string =>
  language === 'zh' ? rosterSheetNames[part] : part;
/** A star marks what must be filled in. */
const headingOf = (column: RosterColumn, language: RosterLanguage): string =>
  `${column[language]}${column.isRequired ? '*' : ''}`;

/** An empty roster: a sheet of units, a sheet of persons, and what goes into each column. */
export function rosterTemplate(language: RosterLanguage): Buffer {
  const sheets = parts.map((part): WrittenSheet => ({
    name: nameOf(part, language),
    rows: [rosterColumns[part].map((column) => headingOf(column, language))],
    widths: rosterColumns[part].map(() => 16),
  }));
  return writeXlsx([...sheets, notes(language)]);
}

function notes(language: RosterLanguage): WrittenSheet {
  const heading = language === 'zh' ? ['表', '列', '填写说明'] : ['sheet', 'column', 'what to enter'];
  const rows = parts.flatMap((part) =>
    rosterColumns[part].map((column) => [
      nameOf(part, language),
      headingOf(column, language),
      language === 'zh' ? column.noteZh : column.noteEn,
    ]),
  );
  return { name: language === 'zh' ? '填写说明' : 'notes', rows: [heading, ...rows], widths: [10, 26, 60] };
}
