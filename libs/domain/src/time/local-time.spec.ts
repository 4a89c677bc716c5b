import fc from 'fast-check';
import { instant, instantOfMs, localDate } from '../kernel';
import { addDays } from './civil-date';
import { endOfDay, instantAt, isTimeOfDay, lastDayOf, localDateOf, localTimeOf, startOfDay } from './local-time';

fc.configureGlobal({ seed: 20170912 });

const day = localDate('2017-09-11');
const anyInstant = fc.integer({ min: Date.UTC(2014, 0), max: Date.UTC(2026, 11, 31) }).map(instantOfMs);
const anyZone = fc.integer({ min: -720, max: 840 });

describe('local time', () => {
  it('puts Shanghai eight hours ahead of UTC', () => {
    expect(instantAt(localDate('2017-09-12'), '10:32')).toBe('2017-09-12T02:32:00.000Z');
    expect(localDateOf(instant('2017-09-11T16:00:00.000Z'))).toBe('2017-09-12');
    expect(localTimeOf(instant('2017-09-12T02:32:00.000Z'))).toBe('10:32');
  });

  it('ends a day at 24:00, which is 00:00 of the next', () => {
    expect(endOfDay(day)).toBe('2017-09-11T16:00:00.000Z');
    expect(endOfDay(day)).toBe(startOfDay(localDate('2017-09-12')));
  });

  it('counts 24:00 to the day that it ends', () => {
    expect(lastDayOf(endOfDay(day))).toBe(day);
    expect(lastDayOf(instantAt(day, '18:00'))).toBe(day);
    expect(lastDayOf(instant('2017-09-11T16:00:00.001Z'))).toBe('2017-09-12');
  });

  it('takes another zone as a parameter', () => {
    expect(endOfDay(day, 0)).toBe('2017-09-12T00:00:00.000Z');
    expect(localDateOf(instant('2017-09-11T16:00:00.000Z'), 0)).toBe('2017-09-11');
  });

  it('accepts 00:00 to 24:00 and nothing else', () => {
    expect(['00:00', '09:30', '23:59', '24:00'].every(isTimeOfDay)).toBe(true);
    expect(['24:01', '9:30', '12:60', '', 900, undefined].some(isTimeOfDay)).toBe(false);
    expect(() => instantAt(day, '25:00')).toThrow(RangeError);
  });

  it('holds every instant inside its own local day, in any zone', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        const date = localDateOf(at, zone);
        expect(startOfDay(date, zone) <= at && at < endOfDay(date, zone)).toBe(true);
        expect(startOfDay(addDays(date, 1), zone)).toBe(endOfDay(date, zone));
      }),
    );
  });
});
