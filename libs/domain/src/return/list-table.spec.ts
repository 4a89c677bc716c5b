import { localDate } from '../kernel';
import type { BusinessItem } from '../declaration/declaration.events';
import { listRules, type ReturnTable } from '../plan/returns.types';
import { computeList, type ListedMatter } from './list-table';
import { blankCells, returnDifferences } from './return-differences';
import { table as counts } from './return.features';

const { rows: _, ...bare } = counts;
const table: ReturnTable = {
  ...bare,
  key: 't2',
  columns: listRules.map((shows) => ({
    key: shows,
    label: { zh: shows, en: shows },
    unit: shows === 'amount' || shows === 'profit' ? 'tenThousandYuan' : 'text',
    shows,
  })),
};
const item: BusinessItem = {
  key: 'i1',
  who: { kind: 'relative', name: '孙某', relation: '配偶' },
  sector: 'sand',
  manner: 'shares',
  fromMonth: '2015-03',
  content: '采砂场股份',
  amountFen: 1_200_000,
  profitFen: 50_000,
  withdrawal: { state: 'open' },
};
const matter = (rest: Partial<ListedMatter> = {}): ListedMatter => ({
  row: 'p-qian.i1',
  streams: ['declaration/c/p-qian'],
  name: '钱某',
  age: '45',
  post: '执法大队副大队长',
  rank: '副科级',
  politicalStatus: '中共党员',
  sector: '涉砂',
  item,
  orderedOut: false,
  ...rest,
});
const until = localDate('2017-09-30');
const lineOf = (rest: Partial<ListedMatter> = {}) =>
  Object.fromEntries(computeList(table, [matter(rest)], until).map(({ column, value }) => [column, value]));

describe('the summary list', () => {
  it('has 19 cells a line, the relative named with his relation, and money in fen', () => {
    expect(Object.keys(lineOf())).toHaveLength(19);
    expect(lineOf()).toMatchObject({
      number: '1',
      self: '',
      relative: '孙某、配偶',
      manner: '参股',
      amount: 1_200_000,
    });
    expect(lineOf({ item: { ...item, who: { kind: 'self' } } })).toMatchObject({ self: '本人', relative: '' });
  });

  it('tells apart who left of his own accord, who was ordered out, and who has agreed a day [R-034]', () => {
    const exits = (rest: Partial<ListedMatter>) => {
      const { exitedVoluntarily, exitedInVerification, agreedExit } = lineOf(rest);
      return [exitedVoluntarily, exitedInVerification, agreedExit];
    };
    expect(exits({ withdrawnOn: localDate('2017-09-30') })).toEqual(['已退', '', '']);
    expect(exits({ withdrawnOn: localDate('2017-10-09') })).toEqual(['', '已责成退出', '']);
    expect(exits({ withdrawnOn: localDate('2017-09-20'), orderedOut: true })).toEqual(['', '已责成退出', '']);
    expect(exits({ agreedOn: localDate('2017-12-01') })).toEqual(['', '', '2017-12-01']);
    expect(exits({ orderedOut: true })).toEqual(['', '', '']);
  });

  it('says that verification found it true, or what differs, of this matter alone [R-036]', () => {
    const differs = { item: 'i1', field: 'profit', declared: '0.05', found: '0.80' } as const;
    const verified = { result: 'different', differences: [differs, { ...differs, item: 'i2' }] } as const;
    expect(lineOf({ verified })).toMatchObject({ verification: '获利：报0.05，查0.80' });
    expect(lineOf({ verified: { result: 'true', differences: [] } })).toMatchObject({ verification: '属实' });
    expect(lineOf()).toMatchObject({ verification: '', handling: null });
  });

  it('says how he was handled once the decision is served, and nothing of a case that is not', () => {
    expect(lineOf({ handled: 'exempt' })).toMatchObject({ handling: '免予处理' });
    expect(lineOf({ handled: 'sanction' })).toMatchObject({ handling: '纪律处分' });
    expect(lineOf()).toMatchObject({ handling: null });
  });
});

describe('a list that was typed', () => {
  const computed = computeList(table, [matter()], until);
  const typed = computed.map(({ row, column, value }) => ({ row, column, value: value ?? '' }));

  it('agrees with the log cell by cell; what the log does not hold may say anything [R-083]', () => {
    expect(returnDifferences(table, typed, computed)).toEqual([]);
    const handled = typed.map((cell) => (cell.column === 'handling' ? { ...cell, value: '免予处理' } : cell));
    expect(returnDifferences(table, handled, computed)).toEqual([]);
  });

  it('agrees with a class of handling that has its reason beside it, and not with another class', () => {
    const decided = computeList(table, [matter({ handled: 'exempt' })], until);
    const says = (text: string) => typed.map((cell) => (cell.column === 'handling' ? { ...cell, value: text } : cell));
    expect(returnDifferences(table, says('免予处理（主动退出）'), decided)).toEqual([]);
    expect(returnDifferences(table, says('纪律处分'), decided)).toHaveLength(1);
  });

  it('differs once for a line that one side lacks, and is blank without any', () => {
    expect(returnDifferences(table, [], computed)).toEqual([
      { row: 'p-qian.i1', column: 'number', typed: null, computed: '钱某' },
    ]);
    expect(returnDifferences(table, typed, [])).toEqual([
      { row: 'p-qian.i1', column: 'number', typed: '钱某', computed: null },
    ]);
    expect(blankCells(table, [])).toBe(1);
    expect(blankCells(table, typed)).toBe(0);
  });
});
