import { isInstant, isLocalDate } from './instant';

describe('a date', () => {
  it('exists in its month', () => {
    expect(['2017-09-30', '2016-02-29'].every(isLocalDate)).toBe(true);
    expect(['2017-09-31', '2017-02-29', '2018-02-30', '2017-13-01', '2017-9-1', ''].some(isLocalDate)).toBe(false);
  });
});

describe('an instant', () => {
  it('is written in UTC with three decimals', () => {
    expect(isInstant('2017-09-12T02:32:00.000Z')).toBe(true);
    expect(['2017-09-12T02:32:00Z', '2017-09-12T10:32:00.000+08:00', 1505183520000].some(isInstant)).toBe(false);
  });

  it('exists on its day', () => {
    expect(['2018-02-30T00:00:00.000Z', '2018-02-01T24:00:00.000Z', '2018-02-01T25:00:00.000Z'].some(isInstant)).toBe(
      false,
    );
  });
});
