import { errorRegistry, rosterColumns, rosterSheetNames, type RosterPart, type RowFault } from '@taizhang/domain';
import type { Application } from '../application';
import { writeXlsx } from '../sheets/xlsx-writer';
import { rosterChunks, type RosterInput } from './roster-run';
import type { RowOutcome } from './row-outcome';

export type RosterLanguage = 'zh' | 'en';

const filled = (text: string, details: RowFault['details']): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));

/** What is wrong and what to do next, in one sentence each. */
export function faultText({ code, details }: RowFault, language: RosterLanguage): string {
  const text = errorRegistry[code];
  if (text === undefined) return code;
  const [what, next] = language === 'zh' ? [text.zh, text.remedyZh] : [text.en, text.remedyEn];
  return `${filled(what, details)}${language === 'zh' ? '' : ' '}${filled(next, details)}`;
}

/**
 * The rows that stay out as a workbook of the same form, with the reason in a column of its own: it is corrected and
 * imported as it is.
 */
export async function rejectedRows(app: Application, input: RosterInput, language: RosterLanguage): Promise<Buffer> {
  const rejected: Record<RosterPart, RowOutcome[]> = { units: [], persons: [] };
  for await (const chunk of rosterChunks(app, input))
    for (const { write: _, ...outcome } of await chunk.decide())
      if (outcome.faults.length > 0) rejected[outcome.row.part].push(outcome);
  const parts = (['units', 'persons'] as const).filter((part) => rejected[part].length > 0);
  return writeXlsx(
    (parts.length === 0 ? (['persons'] as const) : parts).map((part) => sheetOf(part, rejected[part], language)),
  );
}

function sheetOf(part: RosterPart, outcomes: readonly RowOutcome[], language: RosterLanguage) {
  const columns = rosterColumns[part];
  const own = language === 'zh' ? ['原行号', '未导入原因'] : ['row before', 'why it stayed out'];
  const heading = [...columns.map((each) => each[language]), ...own];
  const rows = outcomes.map(({ row, faults }) => [
    ...columns.map(({ key }) => row.cells[key] ?? ''),
    String(row.number),
    faults.map((fault) => faultText(fault, language)).join('\n'),
  ]);
  const name = language === 'zh' ? rosterSheetNames[part] : part;
  return { name, rows: [heading, ...rows], widths: [...columns.map(() => 14), 8, 80] };
}
