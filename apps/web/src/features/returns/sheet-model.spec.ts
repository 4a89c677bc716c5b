import type { ReturnSheet } from '../../api/shapes';
import {
  blankCount,
  cellKey,
  draftOf,
  sentCells,
  shownValue,
  stepped,
  typedText,
  valueOf,
  withComputed,
} from './sheet-model';

const cell = (column: string, typed: number | string | null, computed: number | string | null) => ({
  column,
  typed,
  computed,
  computable: computed !== null,
  rows: 0,
  rolled: null,
});
const columns: ReturnSheet['columns'] = [
  { key: 'amount', unit: 'tenThousandYuan', path: { zh: '金额', en: 'Amount' } },
  { key: 'times', unit: 'personTimes', path: { zh: '人次', en: 'Times' } },
];
const lines: ReturnSheet['lines'] = [
  { key: 'in', label: { zh: '上交', en: 'in' }, cells: [cell('amount', 4_650_100, 4_650_000), cell('times', 21, 22)] },
  { key: 'out', label: { zh: '查处', en: 'out' }, cells: [cell('amount', null, null), cell('times', null, 0)] },
];

describe('the sheet of a return', () => {
  it('shows money in units of ten thousand yuan, a signed zero as 0, and a blank as nothing [R-086]', () => {
    expect(shownValue(4_650_000, 'tenThousandYuan')).toBe('4.65');
    expect(shownValue(0, 'personTimes')).toBe('0');
    expect(shownValue(null, 'personTimes')).toBe('');
  });

  it('is typed again down to the fen, so that saving what was read changes nothing', () => {
    for (const fen of [0, 1, 4_650_000, 4_650_100, 123_456_789]) {
      expect(valueOf(typedText(fen, 'tenThousandYuan'), 'tenThousandYuan')).toBe(fen);
    }
    expect(typedText(4_650_000, 'tenThousandYuan')).toBe('4.65');
    expect(sentCells(draftOf({ lines, columns }), columns)).toEqual({
      cells: [
        { row: 'in', column: 'amount', value: 4_650_100 },
        { row: 'in', column: 'times', value: 21 },
      ],
      faults: [],
    });
  });

  it('takes over what the log yields and keeps what was typed where the log holds nothing [R-083]', () => {
    const typed = { ...draftOf({ lines, columns }), [cellKey('out', 'amount')]: '3.00' };
    const draft = withComputed(typed, { lines, columns });
    expect(draft[cellKey('in', 'times')]).toBe('22');
    expect(draft[cellKey('out', 'amount')]).toBe('3.00');
    expect(blankCount(draft, { lines, columns, list: false })).toBe(0);
    expect(blankCount({}, { lines, columns, list: false })).toBe(4);
  });

  it('does not send a cell that is no value of its unit', () => {
    const { cells, faults } = sentCells({ [cellKey('in', 'times')]: '2.5', [cellKey('in', 'amount')]: ' ' }, columns);
    expect(cells).toEqual([]);
    expect(faults).toEqual([{ row: 'in', column: 'times' }]);
  });

  it('is walked with arrows and stays at its edges', () => {
    expect(stepped([0, 0], 'ArrowUp', [2, 2])).toEqual([0, 0]);
    expect(stepped([0, 0], 'ArrowRight', [2, 2])).toEqual([0, 1]);
    expect(stepped([1, 1], 'ArrowDown', [2, 2])).toEqual([1, 1]);
  });
});
