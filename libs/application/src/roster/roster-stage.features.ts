import { personColumns, unitColumns, type RosterPart } from '@taizhang/domain';
import { writeXlsx } from '../sheets/xlsx-writer';
import { openRosterFile, type RosterFile } from './roster-file';

type Cells = Readonly<Record<string, string>>;

/** A unit of an invented bureau, below it unless it says otherwise. */
export const unitCells = (code: string, more: Cells = {}): Cells => ({
  code,
  name: `第${code}单位`,
  kind: '科室',
  blockParent: 'J',
  since: '2016-01-01',
  ...more,
});
export const bureauCells: Cells = { code: 'J', name: '某市环保局', kind: '局机关', since: '2015-01-01' };
/** An invented official. */
export const personCells = (code: string, more: Cells = {}): Cells => ({
  code,
  name: `林某${code}`,
  gender: '男',
  birthYear: '1980',
  politicalStatus: '中共党员',
  employment: '公务员',
  unitCode: 'D1',
  post: '科员',
  rank: '科员',
  authority: '本级',
  postedOn: '2016-03-01',
  ...more,
});

const columns = { units: unitColumns, persons: personColumns };
const table = (part: RosterPart, rows: Iterable<Cells>) => ({
  name: part,
  rows: (function* () {
    yield columns[part].map(({ zh }) => zh);
    for (const cells of rows) yield columns[part].map(({ key }) => cells[key] ?? '');
  })(),
});

export const rosterBytes = (parts: Partial<Record<RosterPart, Iterable<Cells>>>): Buffer =>
  writeXlsx(
    (['units', 'persons'] as const).flatMap((part) => (parts[part] === undefined ? [] : [table(part, parts[part])])),
  );

export async function rosterOf(parts: Partial<Record<RosterPart, Iterable<Cells>>> | Buffer): Promise<RosterFile> {
  const opened = await openRosterFile(Buffer.isBuffer(parts) ? parts : rosterBytes(parts));
  if (!opened.ok) throw new Error(opened.rejection.code);
  return opened.file;
}
