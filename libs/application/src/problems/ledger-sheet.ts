import { createHash } from 'node:crypto';
import {
  ledgerSheetColumns,
  missingLedgerColumns,
  readLedgerHeading,
  readLedgerRow,
  refuseLedgerSheet,
  type LedgerRow,
  type LedgerSheetTerms,
  type Rejection,
  type RowFault,
} from '@taizhang/domain';
import { faultText, type RosterLanguage } from '../roster/rejected-rows';
import { openWorkbook } from '../sheets/open-workbook';
import { isSheetUnreadable, type Sheet } from '../sheets/sheet.types';
import { writeXlsx, type WrittenSheet } from '../sheets/xlsx-writer';

/** One row below the heading: its number in the sheet, its cells by column, without the empty ones. */
interface LedgerSheetLine {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface LedgerSheet {
  /** `sha256:{hex}` of its bytes: what is listed is what was previewed. */
  readonly hash: string;
  readonly lines: readonly LedgerSheetLine[];
}

/** A line as it would be listed, or why it stays out. */
export interface LedgerSheetOutcome extends LedgerSheetLine {
  readonly row?: LedgerRow;
  readonly faults: readonly RowFault[];
}

/** Most problems of one sheet, and most bytes: a list that is read before it is accepted. */
export const mostLedgerLines = 2000;
export const mostLedgerSheetBytes = 4_000_000;
/** A title may stand above the heading. */
const headingWithin = 10;

type Opened =
  { readonly ok: true; readonly sheet: LedgerSheet } | { readonly ok: false; readonly rejection: Rejection };
const refused = ({ rejection }: { readonly rejection: Rejection }): Opened => ({ ok: false, rejection });

/** A workbook, a CSV file, or what was copied out of a spreadsheet (separated by tabs). */
export async function openLedgerSheet(bytes: Buffer): Promise<Opened> {
  try {
    const { sheets } = await openWorkbook(bytes);
    for (const sheet of sheets) {
      const read = await linesOf(sheet);
      if (read !== undefined) return 'rejection' in read ? refused(read) : opened(bytes, read.lines);
    }
    return refused(refuseLedgerSheet.empty());
  } catch (error) {
    if (isSheetUnreadable(error)) return refused(refuseLedgerSheet.unreadable(error.zh, error.en));
    throw error;
  }
}

function opened(bytes: Buffer, lines: readonly LedgerSheetLine[]): Opened {
  if (lines.length === 0) return refused(refuseLedgerSheet.empty());
  if (lines.length > mostLedgerLines) return refused(refuseLedgerSheet.tooLarge(mostLedgerLines));
  return { ok: true, sheet: { hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, lines } };
}

type Lines = { readonly lines: readonly LedgerSheetLine[] } | { readonly rejection: Rejection };

/** Undefined for a sheet without the headings of problems. */
async function linesOf(sheet: Sheet): Promise<Lines | undefined> {
  let heading: ReturnType<typeof readLedgerHeading>;
  const lines: LedgerSheetLine[] = [];
  for await (const { number, cells } of sheet.rows()) {
    if (heading === undefined) {
      heading = readLedgerHeading(cells);
      const missing = heading === undefined ? [] : missingLedgerColumns(heading);
      if (missing.length > 0) return refuseLedgerSheet.lacking(missing);
      if (heading === undefined && number >= headingWithin) return undefined;
      continue;
    }
    const own = Object.fromEntries(
      [...heading].flatMap(([place, { key }]) => {
        const text = cells[place]?.trim() ?? '';
        return text === '' ? [] : [[key, text] as const];
      }),
    );
    if (Object.keys(own).length > 0) lines.push({ number, cells: own });
    if (lines.length > mostLedgerLines) break;
  }
  return heading === undefined ? undefined : { lines };
}

/** Every line as it would be listed; nothing is written. */
export const readLedgerSheet = ({ lines }: LedgerSheet, terms: LedgerSheetTerms): readonly LedgerSheetOutcome[] =>
  lines.map((line) => {
    const reading = readLedgerRow(line.cells, terms);
    return reading.ok ? { ...line, row: reading.value, faults: [] } : { ...line, faults: reading.faults };
  });

const starred = ({ isRequired, ...names }: (typeof ledgerSheetColumns)[number], language: RosterLanguage): string =>
  `${names[language]}${isRequired ? '*' : ''}`;

/** The lines that stay out, as a sheet of the same form with the reason in a column of its own: corrected, it is read as it is. */
export function rejectedLedgerLines(outcomes: readonly LedgerSheetOutcome[], language: RosterLanguage): Buffer {
  const own = language === 'zh' ? ['原行号', '未列账原因'] : ['row before', 'why it stayed out'];
  const heading = [...ledgerSheetColumns.map((each) => starred(each, language)), ...own];
  const rows = outcomes
    .filter(({ faults }) => faults.length > 0)
    .map(({ number, cells, faults }) => [
      ...ledgerSheetColumns.map(({ key }) => cells[key] ?? ''),
      String(number),
      faults.map((fault) => faultText(fault, language)).join('\n'),
    ]);
  return writeXlsx([
    {
      name: language === 'zh' ? '未列账' : 'left out',
      rows: [heading, ...rows],
      widths: [...ledgerSheetColumns.map(() => 16), 8, 80],
    },
  ]);
}

/** An empty sheet with its headings, and the words that its columns take. */
export function ledgerSheetTemplate(
  words: Readonly<Record<string, readonly string[]>>,
  language: RosterLanguage,
): Buffer {
  const notes = ledgerSheetColumns.map((each) => [
    starred(each, language),
    [language === 'zh' ? each.noteZh : each.noteEn, (words[each.key] ?? []).join('、')]
      .filter((text) => text !== '')
      .join(language === 'zh' ? '；' : '; '),
  ]);
  const sheets: readonly WrittenSheet[] = [
    {
      name: language === 'zh' ? '问题' : 'problems',
      rows: [ledgerSheetColumns.map((each) => starred(each, language))],
      widths: ledgerSheetColumns.map(() => 18),
    },
    {
      name: language === 'zh' ? '填写说明' : 'notes',
      rows: [language === 'zh' ? ['列', '填写说明'] : ['column', 'what to enter'], ...notes],
      widths: [16, 80],
    },
  ];
  return writeXlsx(sheets);
}
