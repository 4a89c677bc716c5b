import { isLocalDate, type LocalDate, type Rejection } from '../kernel';
import type { RosterColumn } from './roster-columns';
import type { Words } from './roster-words';

/** What is wrong with a row: a coded reason, and the column that it stands in. */
export interface RowFault extends Rejection {
  readonly column?: string;
}

const msOfDay = 86_400_000;
/** Day 0 of a spreadsheet's calendar from March 1900 on. */
const epoch = Date.UTC(1899, 11, 30);
/** 1927 to 2099: a year that stands alone, such as 2017, is no day. */
const serials = { from: 10_000, to: 73_050 };

const padded = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** `2017-09-15`, `2017/9/15`, `2017.9.15`, `2017年9月15日`, `20170915`, or a spreadsheet's day number. */
export function dateOfCell(text: string): LocalDate | undefined {
  const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]00:00(?::00)?)?$/.exec(text);
  const short = written ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (short !== null) {
    const date = padded(short[1] ?? '', short[2] ?? '', short[3] ?? '');
    return isLocalDate(date) ? date : undefined;
  }
  const serial = /^\d{5}(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(serial >= serials.from && serial <= serials.to)) return undefined;
  return new Date(epoch + serial * msOfDay).toISOString().slice(0, 10) as LocalDate;
}

const plain = (text: string): string => text.replaceAll(/\s/g, '').toLowerCase();

/** Reads the cells of one row and keeps what is wrong with them, so that a row tells all its faults at once. */
export class RowCells {
  readonly faults: RowFault[] = [];

  constructor(
    private readonly columns: readonly RosterColumn[],
    private readonly cells: Readonly<Record<string, string>>,
  ) {}

  fault(key: string, code: string, details: Rejection['details'] = {}): undefined {
    const { zh = key, en = key } = this.columns.find((each) => each.key === key) ?? {};
    this.faults.push({ code, details: { columnZh: zh, columnEn: en, ...details }, column: key });
    return undefined;
  }

  has(key: string): boolean {
    return this.cells[key] !== undefined;
  }

  /** Text of at most `most` characters without control characters. */
  text(key: string, most: number): string | undefined {
    const text = this.present(key);
    if (text === undefined) return undefined;
    if (/[\p{Cc}\ufffd]/u.test(text)) return this.fault(key, 'RosterCellUnreadable');
    return [...text].length > most ? this.fault(key, 'RosterCellTooLong', { most }) : text;
  }

  /** A code of the office's own: letters, figures, dots and dashes; never an identity number. */
  code(key: string): string | undefined {
    const code = this.text(key, 40);
    if (code === undefined) return undefined;
    if (/^(\d{15}|\d{17}[\dxX])$/.test(code)) return this.fault(key, 'RosterCodeIsIdentityNumber');
    return /^[\p{L}\p{N}._-]+$/u.test(code) ? code : this.fault(key, 'RosterCodeMalformed', { value: code });
  }

  word<V>(key: string, words: Words<V>): V | undefined {
    const text = this.present(key);
    if (text === undefined) return undefined;
    const found = words.find((each) => each.words.some((word) => plain(word) === plain(text)));
    if (found !== undefined) return found.value;
    const allowed = words.map((each) => each.words[0]).join('、');
    return this.fault(key, 'RosterWordUnknown', { value: text.slice(0, 40), allowed });
  }

  number(key: string, from: number, to: number): number | undefined {
    const text = this.present(key);
    if (text === undefined) return undefined;
    const value = /^\d{1,9}(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN;
    return value >= from && value <= to ? value : this.fault(key, 'RosterNumberOutOfRange', { from, to });
  }

  /** A day that has come. */
  date(key: string, today: LocalDate): LocalDate | undefined {
    const text = this.present(key);
    if (text === undefined) return undefined;
    const date = dateOfCell(text);
    if (date === undefined) return this.fault(key, 'RosterDateUnreadable', { value: text.slice(0, 40) });
    return date > today ? this.fault(key, 'RosterDateInFuture', { date }) : date;
  }

  private present(key: string): string | undefined {
    const text = this.cells[key];
    const isRequired = this.columns.some((each) => each.key === key && each.isRequired);
    return text === undefined && isRequired ? this.fault(key, 'RosterCellEmpty') : text;
  }
}

/** A row that can be worked with, or everything that is wrong with it. */
export type RowReading<T> = { readonly ok: true; readonly value: T } | Faulty;
export interface Faulty {
  readonly ok: false;
  readonly faults: readonly RowFault[];
}
export const faulty = (code: string, details: Rejection['details'] = {}, column?: string): Faulty => ({
  ok: false,
  faults: [{ code, details, ...(column !== undefined && { column }) }],
});
