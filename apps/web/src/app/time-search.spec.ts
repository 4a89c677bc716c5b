import { modeOf, timeFrom, timeOf, type TimeMode } from './time-search';

describe('the two dates of an address', () => {
  it('are read as dates or instants, and nothing else', () => {
    expect(timeFrom({ asOf: '2017-10-10', knownOn: '2017-10-12T01:00:00.000Z' })).toEqual({
      asOf: '2017-10-10',
      knownOn: '2017-10-12T01:00:00.000Z',
    });
    expect(timeFrom({ asOf: 'yesterday', knownOn: 20171010 })).toEqual({});
    expect(timeFrom({ asOf: '2017-13-40' })).toEqual({});
  });

  it('are asked for in universal time, also where the address writes the hour of the office', () => {
    const there = '2026-11-30T04:30:00+08:00';
    expect(timeFrom({ asOf: there, knownOn: there })).toEqual({
      asOf: '2026-11-29T20:30:00.000Z',
      knownOn: '2026-11-29T20:30:00.000Z',
    });
  });

  it.each<[TimeMode, string, string]>([
    ['now', '2017-10-10', '2017-10-12'],
    ['asSeenThen', '2017-10-10', '2017-10-10'],
    ['seenToday', '2017-10-10', '2017-10-10'],
    ['custom', '2017-10-10', '2017-10-12'],
  ])('come back as the mode %s that they were made for', (mode, asOf, knownOn) => {
    expect(modeOf(timeOf(mode, asOf, knownOn))).toBe(mode);
  });
});
