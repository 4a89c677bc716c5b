import { createHash } from 'node:crypto';
import {
  cellsByKey,
  readHeading,
  refuseRoster,
  type Rejection,
  type RosterHeading,
  type RosterPart,
} from '@taizhang/domain';
import { openWorkbook } from '../sheets/open-workbook';
import { isSheetUnreadable, type Sheet, type SheetRow } from '../sheets/sheet.types';

/** A row below its heading, told by the names of its columns. */
export interface RosterRow {
  readonly part: RosterPart;
  readonly sheet: string;
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A roster's file as it lies there: its rows are read again each time, one after another. */
export interface RosterFile {
  /** `sha256:{hex}` of its bytes. */
  readonly hash: string;
  rows(part: RosterPart): AsyncIterable<RosterRow>;
}
export type RosterOpened =
  { readonly ok: true; readonly file: RosterFile } | { readonly ok: false; readonly rejection: Rejection };

/** Most bytes of a roster's file. */
export const mostRosterBytes = 32_000_000;
/** A title may stand above the heading. */
const headingWithin = 10;

interface RosterSheet extends Sheet {
  readonly heading: RosterHeading;
  readonly headingAt: number;
}

export const rosterHash = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const refused = ({ rejection }: { readonly rejection: Rejection }): RosterOpened => ({ ok: false, rejection });

/** Opens a workbook or CSV file; a file that is none, or that lacks columns, is refused as a whole. */
export async function openRosterFile(bytes: Buffer): Promise<RosterOpened> {
  if (bytes.length > mostRosterBytes) return refused(refuseRoster.tooLarge(mostRosterBytes));
  try {
    const { sheets } = await openWorkbook(bytes);
    const found = (await Promise.all(sheets.map(withHeading))).filter((each) => each !== undefined);
    const lacking = found.find(({ heading }) => heading.missing.length > 0);
    if (lacking !== undefined) return refused(refuseRoster.lacking(lacking.name, lacking.heading));
    if (found.length === 0) return refused(refuseRoster.empty());
    return { ok: true, file: { hash: rosterHash(bytes), rows: (part) => rowsOf(found, part) } };
  } catch (error) {
    if (isSheetUnreadable(error)) return refused(refuseRoster.unreadable(error.zh, error.en));
    throw error;
  }
}

async function withHeading(sheet: Sheet): Promise<RosterSheet | undefined> {
  for await (const row of sheet.rows()) {
    const heading = readHeading(row.cells);
    if (heading !== undefined) return { ...sheet, heading, headingAt: row.number };
    if (row.number >= headingWithin) return undefined;
  }
  return undefined;
}

async function* rowsOf(sheets: readonly RosterSheet[], part: RosterPart): AsyncGenerator<RosterRow> {
  for (const { name, heading, headingAt, rows } of sheets) {
    if (heading.part !== part) continue;
    for await (const row of rows()) {
      if (row.number <= headingAt) continue;
      const cells = cellsOf(heading, row);
      if (Object.keys(cells).length > 0) yield { part, sheet: name, number: row.number, cells };
    }
  }
}

const cellsOf = (heading: RosterHeading, { cells }: SheetRow) => cellsByKey(heading, cells);
