import { personColumns, unitColumns } from '@taizhang/domain';

type Cells = Readonly<Record<string, string>>;

const sheet = (columns: readonly { readonly key: string; readonly zh: string }[], rows: readonly Cells[]): string =>
  [columns.map(({ zh }) => zh), ...rows.map((cells) => columns.map(({ key }) => cells[key] ?? ''))]
    .map((line) => line.join(','))
    .join('\n');

/** An invented bureau; what a unit lacks of its own is that of a section below it. */
export const unitsSheet = (...units: readonly Cells[]): string =>
  sheet(
    unitColumns,
    units.map((cells) => ({ kind: '科室', blockParent: 'J', since: '2016-01-01', ...cells })),
  );

/** Invented people of it, clerks since 2016 unless they say otherwise. */
export const personsSheet = (...persons: readonly Cells[]): string =>
  sheet(
    personColumns,
    persons.map((cells) => ({
      ...{ gender: '男', birthYear: '1980', politicalStatus: '中共党员', employment: '公务员' },
      ...{ post: '科员', rank: '科员', authority: '本级', postedOn: '2016-03-01' },
      ...cells,
    })),
  );
