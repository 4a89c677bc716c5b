import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOfCell, type RosterPart } from '@taizhang/domain';
import { openRosterFile, type RosterRow } from './roster-file';

/**
 * One roster as several programs save it: a title in merged cells above the heading, text in several fonts, days as day
 * numbers or as text, numbers for codes, a note on a cell, a list of choices, frozen rows, a filter.
 */
const read = async (file: string, part: RosterPart): Promise<readonly RosterRow[]> => {
  const opened = await openRosterFile(readFileSync(join(__dirname, 'written-elsewhere', file)));
  if (!opened.ok) throw new Error(JSON.stringify(opened.rejection));
  const rows: RosterRow[] = [];
  for await (const row of opened.file.rows(part)) rows.push(row);
  return rows;
};
const days = ({ cells }: RosterRow) => [dateOfCell(cells['postedOn'] ?? ''), dateOfCell(cells['enteredOn'] ?? '')];

describe('a roster that another program saved', () => {
  it.each(['openpyxl.xlsx', 'xlsxwriter.xlsx', 'libreoffice.xlsx', 'libreoffice.csv'])(
    'is read alike: %s',
    async (file) => {
      const persons = await read(file, 'persons');
      expect(persons.map(({ number }) => number)).toEqual([3, 4, 5]);
      expect(persons.map(({ cells }) => [cells['code'], cells['name'], cells['birthYear'], cells['rank']])).toEqual([
        ['P001', '欧阳𠮷', '1975', '处级'],
        ['00012', '王一\n二', '1980', '科员'],
        ['12345678901', '李四', '1980', '科员'],
      ]);
      expect(persons.map(days)).toEqual([
        ['2016-01-01', '2016-01-01'],
        ['2016-03-01', undefined],
        ['2016-03-01', undefined],
      ]);
    },
  );

  it.each(['openpyxl.xlsx', 'xlsxwriter.xlsx', 'libreoffice.xlsx'])(
    'has its units on a sheet of their own: %s',
    async (file) => {
      const units = await read(file, 'units');
      expect(units.map(({ cells }) => [cells['code'], cells['blockParent'], dateOfCell(cells['since'] ?? '')])).toEqual(
        [
          ['B01', undefined, '2016-01-01'],
          ['B02', 'B01', '2016-01-01'],
        ],
      );
    },
  );
});
