import { localDate, personId } from '../kernel';
import { at } from '../kernel/acting.features';
import type { ReturnTable } from '../plan/returns.types';
import { computeCounts, type CountedFact } from './count-table';
import { table } from './return.features';

const window = { from: localDate('2015-01-26'), to: localDate('2015-06-30') };
const [wang, li] = [personId('p-wang'), personId('p-li')];
const handIn = (rest: Partial<CountedFact> = {}): CountedFact => ({
  source: 'handIns',
  stream: 'handIn/c/u/1',
  at: at('2015-03-02', '10:00'),
  personId: wang,
  rank: 'section',
  amountFen: 100_000,
  ...rest,
});
const ofUnit: CountedFact = { source: 'handIns', stream: 'handIn/c/u/2', at: at('2015-03-02'), amountFen: 50_000 };
const valuesOf = (facts: readonly CountedFact[], of: ReturnTable = table) =>
  Object.fromEntries(computeCounts(of, window, facts).map(({ column, value }) => [column, value]));

describe('a table of counts', () => {
  it('keeps money and person-times apart, and the unit apart from its persons [R-086]', () =>
    expect(valuesOf([handIn(), handIn(), handIn({ personId: li, rank: 'deputySection' }), ofUnit])).toEqual({
      unitAmount: 50_000,
      sectionAmount: 300_000,
      sectionTimes: 3,
      totalAmount: 350_000,
    }));

  it('counts the same person as often as it happened, or once, by the rule of the column [R-086]', () => {
    const persons: ReturnTable = {
      ...table,
      columns: table.columns.map((each) =>
        each.key === 'sectionTimes' ? { ...each, unit: 'persons', shows: 'rankPersons' } : each,
      ),
    };
    expect(valuesOf([handIn(), handIn(), handIn({ personId: li })], persons)).toMatchObject({ sectionTimes: 2 });
  });

  it('counts only what happened in the window of the campaign, both days included', () => {
    const days = ['2015-01-25', '2015-01-26', '2015-06-30', '2015-07-01'];
    expect(valuesOf(days.map((day) => handIn({ at: at(day, '23:30') })))).toMatchObject({ sectionTimes: 2 });
  });

  it('counts by the rank of the day, and whoever has none in the register under the lowest', () => {
    const { rank: _, ...unranked } = handIn();
    expect(valuesOf([handIn({ rank: 'division' }), unranked])).toMatchObject({
      sectionTimes: 0,
      totalAmount: 200_000,
    });
    const others: ReturnTable = { ...table, columns: table.columns.map((each) => ({ ...each, ranks: ['clerk'] })) };
    expect(valuesOf([unranked], others)).toMatchObject({ sectionTimes: 1 });
  });

  it('says that an amount is not held, rather than zero, and still counts the times', () => {
    const found: ReturnTable = {
      ...table,
      rows: [{ key: 'handled', label: { zh: '查处', en: '' }, counts: 'findings', kinds: ['receiving'] }],
    };
    const finding = (kind: string) => handIn({ source: 'findings', amountFen: null, kind });
    expect(valuesOf([finding('receiving'), finding('separateSpending'), handIn()], found)).toEqual({
      unitAmount: 0,
      sectionAmount: null,
      sectionTimes: 1,
      totalAmount: null,
    });
  });

  it('names the rows behind each figure, as many as the figure says [R-085]', () => {
    const cells = computeCounts(table, window, [handIn(), handIn({ stream: 'handIn/c/u/3' }), ofUnit]);
    expect(cells.find(({ column }) => column === 'sectionTimes')).toMatchObject({
      value: 2,
      streams: ['handIn/c/u/1', 'handIn/c/u/3'],
    });
  });
});
