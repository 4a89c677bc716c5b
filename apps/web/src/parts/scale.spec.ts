import { dayAfter, isApart, isWithin, monthStarts, percentAt, rangeOf, widened } from './scale';

const range = { from: '2017-08-11', to: '2017-10-10' };

describe('the scale of a drawing', () => {
  it('places dates evenly and never outside', () => {
    expect(percentAt(range, '2017-08-11')).toBe(0);
    expect(percentAt(range, '2017-09-10')).toBe(50);
    expect(percentAt(range, '2017-12-31')).toBe(100);
  });

  it('places an instant inside its day in the zone of the office', () => {
    const day = { from: '2017-09-12', to: '2017-09-13' };
    expect(percentAt(day, '2017-09-12T04:00:00.000Z')).toBe(50);
    expect(percentAt(day, '2017-09-11T16:00:00.000Z')).toBe(0);
  });

  it('names the months that begin inside', () => {
    expect(monthStarts(range)).toEqual(['2017-09-01', '2017-10-01']);
    expect(monthStarts({ from: '2017-12-01', to: '2018-02-01' })).toEqual(['2017-12-01', '2018-01-01']);
  });

  it('ends a bar after its last day', () => {
    expect(dayAfter('2017-12-31')).toBe('2018-01-01');
  });

  it('is widened for labels', () => {
    expect(widened({ from: '2017-09-01', to: '2017-09-30' }, 1, 1)).toEqual({ from: '2017-08-31', to: '2017-10-01' });
  });

  it('knows what lies inside', () => {
    expect(isWithin(range, '2017-10-10')).toBe(true);
    expect(isWithin(range, '2017-10-11')).toBe(false);
  });

  it('has no room for the words of the start beside those of a date due two days later', () => {
    const overdue = { from: '2026-11-07', to: '2026-12-05' };
    expect(isApart(percentAt(overdue, '2026-11-10'), percentAt(overdue, '2026-11-13'))).toBe(false);
    expect(isApart(percentAt(overdue, '2026-11-10'), percentAt(overdue, '2026-11-20'))).toBe(true);
  });

  it('spans days of the office: what begins before eight in the morning there begins on that day', () => {
    const earlyOnMonday = '2026-11-29T20:42:00.000Z';
    expect(rangeOf([earlyOnMonday, '2026-12-10'])).toEqual(rangeOf(['2026-11-30', '2026-12-10']));
    expect(rangeOf(['2026-11-20', '2026-11-25', earlyOnMonday])).toEqual(rangeOf(['2026-11-20', '2026-11-30']));
  });
});
