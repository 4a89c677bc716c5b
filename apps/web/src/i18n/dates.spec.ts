import {
  documentDate,
  gridDate,
  gridInstant,
  monthName,
  shortDate,
  shortInstant,
  stampInstant,
  timeOfDay,
} from './dates';

describe('dates', () => {
  it('are short in running text, long with the weekday in grids, and spelt out in documents', () => {
    expect(shortDate('2017-09-15')).toBe('9-15');
    expect(gridDate('2017-09-15', 'zh')).toBe('2017-09-15 周五');
    expect(documentDate('2017-09-15', 'zh')).toBe('2017年9月15日');
  });

  it('are complete in English', () => {
    expect(gridDate('2017-09-15', 'en')).toBe('2017-09-15 Fri');
    expect(documentDate('2017-09-05', 'en')).toBe('5 September 2017');
    expect(monthName('2017-09-05', 'en')).toBe('Sep');
  });

  it('show an instant in the zone of the office, wherever the reader sits', () => {
    expect(gridInstant('2017-09-12T02:32:00Z', 'zh')).toBe('2017-09-12 周二 10:32');
    expect(gridInstant('2017-09-11T16:05:00Z', 'zh')).toBe('2017-09-12 周二 00:05');
    expect(stampInstant('2017-09-12T10:31:58+08:00')).toBe('2017-09-12 10:31:58');
    expect(shortInstant('2017-09-04T10:32:00+08:00')).toBe('9-4 10:32');
  });

  it('leave out the time of a plain date', () => {
    expect(timeOfDay('2017-09-12')).toBe('');
    expect(gridInstant('2017-09-12', 'zh')).toBe('2017-09-12 周二');
  });
});
