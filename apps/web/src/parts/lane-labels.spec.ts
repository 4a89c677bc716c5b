import { placeLabels, textWidth } from './lane-labels';

const label = (key: string, x: number, text = '9-25 退出') => ({ key, x, text });

describe('the labels of a lane', () => {
  it('share a row while they do not touch', () => {
    expect(placeLabels([label('a', 100), label('b', 300)], 800, 2).map(({ row }) => row)).toEqual([0, 0]);
  });

  it('move to the next row where they would touch', () => {
    expect(placeLabels([label('a', 100), label('b', 110)], 800, 2).map(({ row }) => row)).toEqual([0, 1]);
  });

  it('are left out rather than printed over one another', () => {
    const placed = placeLabels([label('a', 100), label('b', 105), label('c', 110)], 800, 2);
    expect(placed.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('leave room for the flag of the cursor', () => {
    const placed = placeLabels([label('a', 100)], 800, 2, [{ from: 110, to: 160 }]);
    expect(placed.map(({ row }) => row)).toEqual([1]);
  });

  it('turn inwards at both edges', () => {
    expect(placeLabels([label('a', 2), label('b', 798)], 800, 1).map(({ anchor }) => anchor)).toEqual(['start', 'end']);
  });

  it('count a Chinese character as wide as the type is high', () => {
    expect(textWidth('退出')).toBe(26);
  });
});
