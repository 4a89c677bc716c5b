import { compareStates, type StateRow } from './compare';
import { type HistoryItem, inLogOrder, isBefore, steppedEvent, unknownThen } from './steps';

const label = { zh: '退出', en: 'withdrawal' };
const item = (position: number, change: Partial<HistoryItem> = {}): HistoryItem => ({
  position,
  stream: 's',
  type: 'T',
  label,
  fact: true,
  happenedAt: '2017-09-25T03:00:00.000Z',
  knownAt: '2017-09-25T03:00:00.000Z',
  visible: true,
  unknownThen: false,
  daysLate: 0,
  struck: false,
  correctedBy: null,
  corrects: null,
  ...change,
});
const row = (key: string, value: string): StateRow => ({
  key,
  label,
  value: { zh: value, en: value },
  mark: null,
  note: null,
  position: null,
});

describe('stepping through a history', () => {
  const items = [item(30), item(10), item(20)];

  it('follows the order of the log', () => {
    expect(inLogOrder(items).map(({ position }) => position)).toEqual([10, 20, 30]);
    expect(steppedEvent(items, 10, 1)).toBe(20);
    expect(steppedEvent(items, 30, -1)).toBe(20);
  });

  it('ends at the ends', () => {
    expect(steppedEvent(items, 30, 1)).toBeUndefined();
    expect(steppedEvent(items, 10, -1)).toBeUndefined();
  });

  it('begins at either end when nothing is selected', () => {
    expect(steppedEvent(items, null, 1)).toBe(10);
    expect(steppedEvent(items, null, -1)).toBe(30);
  });
});

describe('what nobody knew then', () => {
  it('is listed by the day on which it became known', () => {
    const items = [
      item(2, { unknownThen: true, knownAt: '2017-10-20T03:00:00.000Z' }),
      item(1, { unknownThen: true, knownAt: '2017-10-12T03:00:00.000Z' }),
      item(3),
    ];
    expect(unknownThen(items).map(({ position }) => position)).toEqual([1, 2]);
  });

  it('is everything before the first record', () => {
    expect(isBefore([item(1, { visible: false })])).toBe(true);
    expect(isBefore([item(1)])).toBe(false);
    expect(isBefore([])).toBe(false);
  });
});

describe('then beside now', () => {
  it('tells what stayed, changed, left and entered', () => {
    const compared = compareStates(
      [row('status', '逾期'), row('chased', '2 次'), row('hold', '暂缓')],
      [row('status', '已退出'), row('chased', '2 次'), row('basis', '存疑')],
    );
    expect(compared.map(({ key, change }) => [key, change])).toEqual([
      ['status', 'changed'],
      ['chased', 'same'],
      ['hold', 'left'],
      ['basis', 'entered'],
    ]);
  });
});
