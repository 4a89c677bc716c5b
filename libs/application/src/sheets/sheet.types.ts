/** One row of a sheet as text, cells by their place from 0; `number` is the row's own, from 1. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}
export interface Sheet {
  readonly name: string;
  /** Reads from the beginning each time; a row at a time, so that a sheet may be larger than the memory. */
  rows(): AsyncIterable<SheetRow>;
}
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** Why bytes are no workbook that we read, in both languages. */
export class SheetUnreadable extends Error {
  readonly isSheetUnreadable = true;
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
  }
}
export const isSheetUnreadable = (error: unknown): error is SheetUnreadable =>
  error instanceof Error && 'isSheetUnreadable' in error;
