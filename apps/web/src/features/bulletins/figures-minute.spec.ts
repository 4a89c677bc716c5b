import { minuteOf } from './figures-minute';

describe('the minute of the figures', () => {
  it('is a minute of the day in the zone of the campaign', () => {
    expect(minuteOf('2017-09-14', '15:55')).toBe('2017-09-14T07:55:00.000Z');
    expect(minuteOf('2017-09-14', '9:05')).toBe('2017-09-14T01:05:00.000Z');
  });

  it('is the end of a day that is named alone, and now where no day is named', () => {
    expect(minuteOf('2017-09-14', undefined)).toBe('2017-09-14T15:59:00.000Z');
    expect(minuteOf(undefined, '15:55')).toBeUndefined();
  });
});
