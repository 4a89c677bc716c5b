import { reject, type LocalDate, type PersonId, type UnitId } from '../kernel';
import type { RosterColumn } from '../roster/roster-columns';
import { faulty, RowCells, type RowReading } from '../roster/row-cells';
import type { Words } from '../roster/roster-words';
import type { FindingChannel } from './problem.events';

const column = (
  key: string,
  [zh, en]: readonly [string, string],
  isRequired: boolean,
  [noteZh, noteEn]: readonly [string, string] = ['', ''],
): RosterColumn => ({ key, zh, en, isRequired, noteZh, noteEn });

/** The columns of a sheet of problems (台账), as an office keeps it before it enters them here. */
export const ledgerSheetColumns: readonly RosterColumn[] = [
  column('unit', ['单位', 'unit'], false, [
    '只为一个单位列账的可不填',
    'may be left out by who lists for one unit only',
  ]),
  column('person', ['人员', 'person'], false, ['单位自身的问题留空', 'empty for a problem of the unit itself']),
  column('problemClass', ['问题类别', 'class'], true),
  column('channel', ['发现途径', 'channel'], true),
  column('description', ['问题表现', 'description'], true),
  column('tendency', ['苗头性问题', 'tendency'], false, ['是、否；空为否', 'yes or no; empty means no']),
  column('foundOn', ['发现日期', 'found on'], true, ['例如 2017-09-15', 'like 2017-09-15']),
];

const plain = (text: string): string => text.replaceAll(/[\s*＊]/g, '').toLowerCase();

/** Which column stands where; undefined for a row that is no heading. */
export function readLedgerHeading(cells: readonly string[]): ReadonlyMap<number, RosterColumn> | undefined {
  const found = new Map<number, RosterColumn>();
  for (const [place, cell] of cells.entries()) {
    const known = ledgerSheetColumns.find(({ zh, en }) => [plain(zh), plain(en)].includes(plain(cell)));
    if (known !== undefined && ![...found.values()].includes(known)) found.set(place, known);
  }
  return found.size < 2 ? undefined : found;
}

export const missingLedgerColumns = (heading: ReadonlyMap<number, RosterColumn>): readonly RosterColumn[] =>
  ledgerSheetColumns.filter((each) => each.isRequired && ![...heading.values()].includes(each));

/** What words of a cell may stand for. */
export interface LedgerSheetTerms {
  readonly units: Words<UnitId>;
  readonly channels: Words<FindingChannel>;
  /** Empty: the plan has no list, and any words will do. */
  readonly classes: Words<string>;
  /** Who works in a unit or below it, by name. */
  readonly people: (unitId: UnitId, name: string) => readonly PersonId[];
  readonly today: LocalDate;
}

export interface LedgerRow {
  readonly unitId: UnitId;
  readonly personId?: PersonId;
  readonly channel: FindingChannel;
  readonly problemClass: string;
  readonly tendency: boolean;
  readonly description: string;
  readonly foundOn: LocalDate;
}

const yesOrNo: Words<boolean> = [
  { value: true, words: ['是', 'yes', '1'] },
  { value: false, words: ['否', 'no', '0'] },
];

function unitIn(row: RowCells, cells: Readonly<Record<string, string>>, { units }: LedgerSheetTerms) {
  const [only, second] = units;
  const named = cells['unit'];
  if (named === undefined) return second === undefined ? only?.value : row.fault('unit', 'RosterCellEmpty');
  const found = units.find(({ words }) => words.some((word) => plain(word) === plain(named)));
  return found?.value ?? row.fault('unit', 'LedgerUnitUnknown', { value: named.slice(0, 40) });
}

function personIn(row: RowCells, unitId: UnitId | undefined, { people }: LedgerSheetTerms): PersonId | undefined {
  const name = row.text('person', 100);
  if (name === undefined || unitId === undefined) return undefined;
  const [first, second] = people(unitId, name);
  if (first === undefined) return row.fault('person', 'SubjectNotInUnit');
  return second === undefined ? first : row.fault('person', 'LedgerPersonAmbiguous', { value: name });
}

function foundOnIn(row: RowCells, { today }: LedgerSheetTerms): LocalDate | undefined {
  // Any day first, so that one that has not come yet is told in words of its own.
  const day = row.date('foundOn', '9999-12-31' as LocalDate);
  return day !== undefined && day > today ? row.fault('foundOn', 'LedgerDateInFuture', { date: day }) : day;
}

/** Reads one row, with all that is wrong with it at once. What it would list is decided again when it is listed. */
export function readLedgerRow(cells: Readonly<Record<string, string>>, terms: LedgerSheetTerms): RowReading<LedgerRow> {
  const row = new RowCells(ledgerSheetColumns, cells);
  const unitId = unitIn(row, cells, terms);
  const personId = personIn(row, unitId, terms);
  const problemClass =
    terms.classes.length > 0 ? row.word('problemClass', terms.classes) : row.text('problemClass', 100);
  const channel = row.word('channel', terms.channels);
  const description = row.text('description', 2000);
  const tendency = row.word('tendency', yesOrNo) ?? false;
  const foundOn = foundOnIn(row, terms);
  if (row.faults.length > 0) return { ok: false, faults: row.faults };
  if (!unitId || !channel || !problemClass || !description || !foundOn) return faulty('RosterCellEmpty');
  return {
    ok: true,
    value: { unitId, channel, problemClass, tendency, description, foundOn, ...(personId && { personId }) },
  };
}

/** Why a whole sheet is refused; nothing of it is listed. */
export const refuseLedgerSheet = {
  unreadable: (zh: string, en: string) => reject('LedgerSheetUnreadable', { whyZh: zh, whyEn: en }),
  tooLarge: (mostRows: number) => reject('LedgerSheetTooLarge', { most: mostRows }),
  empty: () => reject('LedgerSheetEmpty'),
  notPreviewed: () => reject('LedgerSheetNotPreviewed'),
  lacking: (missing: readonly RosterColumn[]) =>
    reject('LedgerColumnsMissing', {
      columnsZh: missing.map(({ zh }) => zh).join('、'),
      columnsEn: missing.map(({ en }) => en).join(', '),
    }),
};
