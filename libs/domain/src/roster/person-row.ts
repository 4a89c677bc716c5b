import type { LocalDate } from '../kernel';
import type { PersonLeft, PersonPosted, PersonRegistered } from '../person/person.events';
import { RowCells, type RowReading } from './row-cells';
import { personColumns } from './roster-columns';
import {
  authorityWords,
  departureWords,
  employmentWords,
  genderWords,
  politicalWords,
  rankWords,
  yesNoWords,
} from './roster-words';

/** A person as a roster states him, by codes. */
export interface PersonRow {
  readonly code: string;
  readonly particulars: Omit<PersonRegistered['payload'], 'personId'>;
  readonly unitCode: string;
  readonly posting: Omit<PersonPosted['payload'], 'unitId'>;
  readonly enteredOn: LocalDate;
  readonly postedOn: LocalDate;
  readonly changedOn?: LocalDate;
  readonly left?: PersonLeft['payload'] & { readonly on: LocalDate };
}

const earliestBirth = 1900;
/** Nobody takes up a post before. */
const youngest = 14;

const present = <T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): value is T =>
  Object.values(value).every((member) => member !== undefined);

/** `today` is the ledger's day. */
export function readPersonRow(cells: Readonly<Record<string, string>>, today: LocalDate): RowReading<PersonRow> {
  const row = new RowCells(personColumns, cells);
  const [code, unitCode] = [row.code('code'), row.code('unitCode')];
  const particulars = {
    name: row.text('name', 40),
    gender: row.word('gender', genderWords),
    birthYear: row.number('birthYear', earliestBirth, Number(today.slice(0, 4)) - youngest),
    politicalStatus: row.word('politicalStatus', politicalWords),
    employment: row.word('employment', employmentWords),
    innovationExempt: row.has('innovationExempt') ? row.word('innovationExempt', yesNoWords) : false,
  };
  const posting = {
    post: row.text('post', 60),
    rank: row.word('rank', rankWords),
    cityManaged: row.word('authority', authorityWords),
    leadershipMember: row.has('leadershipMember') ? row.word('leadershipMember', yesNoWords) : false,
  };
  const postedOn = row.date('postedOn', today);
  const enteredOn = row.date('enteredOn', today) ?? postedOn;
  const changedOn = row.date('changedOn', today);
  const left = departureOf(row, today);
  checkOrder(row, { enteredOn, postedOn, leftOn: left?.on, birthYear: particulars.birthYear });
  if (row.faults.length > 0 || code === undefined || unitCode === undefined) return { ok: false, faults: row.faults };
  if (!present<PersonRow['particulars']>(particulars) || !present<PersonRow['posting']>(posting))
    return { ok: false, faults: row.faults };
  if (postedOn === undefined || enteredOn === undefined) return { ok: false, faults: row.faults };
  const dates = { enteredOn, postedOn, ...(changedOn && { changedOn }), ...(left && { left }) };
  return { ok: true, value: { code, particulars, unitCode, posting, ...dates } };
}

function departureOf(row: RowCells, today: LocalDate): PersonRow['left'] {
  const [on, how] = [row.date('leftOn', today), row.word('leftHow', departureWords)];
  if (row.has('leftOn') !== row.has('leftHow'))
    return row.fault(row.has('leftOn') ? 'leftHow' : 'leftOn', 'RosterDepartureIncomplete');
  return on === undefined || how === undefined ? undefined : { on, how };
}

interface Dates {
  readonly enteredOn: LocalDate | undefined;
  readonly postedOn: LocalDate | undefined;
  readonly leftOn: LocalDate | undefined;
  readonly birthYear: number | undefined;
}

function checkOrder(row: RowCells, { enteredOn, postedOn, leftOn, birthYear }: Dates): void {
  if (enteredOn !== undefined && postedOn !== undefined && enteredOn > postedOn)
    row.fault('enteredOn', 'RosterDatesOutOfOrder', { earlier: postedOn, later: enteredOn });
  if (postedOn !== undefined && leftOn !== undefined && leftOn <= postedOn)
    row.fault('leftOn', 'RosterDatesOutOfOrder', { earlier: leftOn, later: postedOn });
  if (birthYear !== undefined && enteredOn !== undefined && Number(enteredOn.slice(0, 4)) - birthYear < youngest)
    row.fault('birthYear', 'RosterDatesOutOfOrder', { earlier: enteredOn, later: birthYear });
}
