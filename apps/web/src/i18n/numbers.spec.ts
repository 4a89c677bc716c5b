import { exactYuan, fenOf, fenOfYuan, grouped, share, tenThousandYuan } from './numbers';

describe('money', () => {
  it('is shown in ten thousand yuan with two decimals', () => {
    expect(tenThousandYuan(12_000_000)).toBe('12.00');
    expect(tenThousandYuan(1_500_000)).toBe('1.50');
    expect(tenThousandYuan(0)).toBe('0.00');
    expect(tenThousandYuan(1_234_567_890_000)).toBe('1,234,567.89');
  });

  it('rounds half away from zero on both sides', () => {
    expect(tenThousandYuan(5_000)).toBe('0.01');
    expect(tenThousandYuan(-5_000)).toBe('-0.01');
  });

  it('is exact to the yuan and fen on focus', () => {
    expect(exactYuan(1_500_000)).toBe('15,000.00');
    expect(exactYuan(1_500_005)).toBe('15,000.05');
  });

  it.each([
    ['12', 12_000_000],
    ['1.5', 1_500_000],
    ['0.000001', 1],
    ['1,200.00', 1_200_000_000],
  ])('reads the typed %s to the fen', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen);
  });

  it.each(['', '-1', '1.', 'about 3', '1.2345678', '99999999999999999'])('refuses "%s"', (typed) => {
    expect(fenOf(typed)).toBeUndefined();
  });
});

describe('figures', () => {
  it('are grouped by thousands', () => {
    expect(grouped(36500)).toBe('36,500');
  });

  it('show a share with at most one decimal', () => {
    expect(share(0.1451)).toBe('14.5%');
    expect(share(0.2)).toBe('20%');
  });
});

describe('a sum typed in yuan', () => {
  it('is read down to the fen, and is no amount with a third decimal or a word', () => {
    expect(fenOfYuan('1,000')).toBe(100_000);
    expect(fenOfYuan('0.5')).toBe(50);
    expect(fenOfYuan('12.345')).toBeUndefined();
    expect(fenOfYuan('一千')).toBeUndefined();
  });
});
