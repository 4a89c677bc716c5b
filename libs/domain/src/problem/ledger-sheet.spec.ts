import { localDate, personId, unitId } from '../kernel';
import { missingLedgerColumns, readLedgerHeading, readLedgerRow, type LedgerSheetTerms } from './ledger-sheet';

const [east, west] = [unitId('u-east'), unitId('u-west')];
const terms: LedgerSheetTerms = {
  units: [
    { value: east, words: ['甲区教育局', '教育局'] },
    { value: west, words: ['乙区水务局', '水务局'] },
  ],
  channels: [{ value: 'selfInspection', words: ['自己找', 'Self-inspection'] }],
  classes: [{ value: 'receiving', words: ['违规收受', 'Receiving'] }],
  people: (unit, name) =>
    unit !== east
      ? []
      : name === '张某'
        ? [personId('p-1')]
        : name === '李某'
          ? [personId('p-2'), personId('p-3')]
          : [],
  today: localDate('2017-09-12'),
};
const good = {
  unit: '教育局',
  problemClass: '违规收受',
  channel: '自己找',
  description: '收受购物卡未登记',
  foundOn: '2017/9/5',
};
const faultsOf = (cells: Readonly<Record<string, string>>, more: Partial<LedgerSheetTerms> = {}) => {
  const reading = readLedgerRow(cells, { ...terms, ...more });
  return reading.ok ? [] : reading.faults.map(({ code, column }) => `${code} ${column ?? ''}`);
};

describe('a sheet of problems', () => {
  it('knows its headings in either language, in any order, with or without the star', () => {
    const heading = readLedgerHeading(['序号', '问题类别*', 'found on', '发现途径', '问题表现']);
    expect([...(heading ?? [])].map(([place, { key }]) => `${place}${key}`)).toEqual([
      '1problemClass',
      '2foundOn',
      '3channel',
      '4description',
    ]);
    expect(missingLedgerColumns(heading ?? new Map())).toEqual([]);
    expect(readLedgerHeading(['教育局', '收受购物卡'])).toBeUndefined();
  });

  it('lists a row of a unit by its short name, with any usual way of writing a day', () => {
    expect(readLedgerRow({ ...good, person: '张某', tendency: '是' }, terms)).toEqual({
      ok: true,
      value: {
        ...{ unitId: east, personId: 'p-1', channel: 'selfInspection', problemClass: 'receiving', tendency: true },
        ...{ description: '收受购物卡未登记', foundOn: '2017-09-05' },
      },
    });
  });

  it('needs no unit from whoever lists for one unit only, and one from everybody else', () => {
    const { unit: _, ...unnamed } = good;
    expect(faultsOf(unnamed, { units: terms.units.slice(0, 1) })).toEqual([]);
    expect(faultsOf(unnamed)).toEqual(['RosterCellEmpty unit']);
  });

  it('says all that is wrong with a row at once', () => {
    const bad = { ...good, unit: '财政局', problemClass: '别的', channel: '听说', description: '', foundOn: '昨天' };
    const { description: _, ...cells } = bad;
    expect(faultsOf(cells)).toEqual([
      'LedgerUnitUnknown unit',
      'RosterWordUnknown problemClass',
      'RosterWordUnknown channel',
      'RosterCellEmpty description',
      'RosterDateUnreadable foundOn',
    ]);
  });

  it('takes nobody for another: a name of another unit stays out, and so does one that two people bear', () => {
    expect(faultsOf({ ...good, unit: '水务局', person: '张某' })).toEqual(['SubjectNotInUnit person']);
    expect(faultsOf({ ...good, person: '李某' })).toEqual(['LedgerPersonAmbiguous person']);
  });

  it('lists nothing that is found on a day to come', () => {
    expect(faultsOf({ ...good, foundOn: '2017-09-13' })).toEqual(['LedgerDateInFuture foundOn']);
  });

  it('takes any words for a class where the plan has no list of them', () => {
    expect(faultsOf({ ...good, problemClass: '作风漂浮' }, { classes: [] })).toEqual([]);
  });
});
