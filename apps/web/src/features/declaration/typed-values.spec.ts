import { dateOf, monthOf, settledDate } from './typed-values';

describe('what people type', () => {
  it.each([
    ['2015-03', '2015-03'],
    ['2015.3', '2015-03'],
    ['201503', '2015-03'],
    ['2015年3月', '2015-03'],
    [' 2015/12 ', '2015-12'],
  ])('reads %s as a month', (typed, month) => {
    expect(monthOf(typed)).toBe(month);
  });

  it.each(['', '2015', '2015-13', '2015-00', 'March 2015', '20153'])('takes "%s" for no month', (typed) => {
    expect(monthOf(typed)).toBeUndefined();
  });

  it.each([
    ['2017-09-25', '2017-09-25'],
    ['2017.9.25', '2017-09-25'],
    ['20170925', '2017-09-25'],
    ['2017年9月25日', '2017-09-25'],
  ])('reads %s as a day', (typed, date) => {
    expect(dateOf(typed)).toBe(date);
  });

  it.each(['', '2017-02-29', '2017-09-31', '2017-09', '25-09-2017'])('takes "%s" for no day', (typed) => {
    expect(dateOf(typed)).toBeUndefined();
  });

  it('keeps a text that is no date as it was typed', () => {
    expect(settledDate('月底')).toBe('月底');
    expect(settledDate('2017.9.25')).toBe('2017-09-25');
  });
});
