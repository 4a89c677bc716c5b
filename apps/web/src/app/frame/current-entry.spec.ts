import { isCurrent } from './current-entry';

const entries = ['/d/l/inbox', '/d/l/campaigns/c', '/d/l/campaigns/c/withdrawals?asOf=2017-10-10'];

describe('the entry that is current', () => {
  it('is the closest one above the page', () => {
    expect(isCurrent(entries, '/d/l/campaigns/c/coverage')).toBe(1);
    expect(isCurrent(entries, '/d/l/campaigns/c/withdrawals')).toBe(2);
  });

  it('may cover several lists', () => {
    expect(isCurrent(['/d/l/inbox', ['/d/l/clues', '/d/l/cases']], '/d/l/cases/a')).toBe(1);
  });

  it('is none where no entry leads here', () => {
    expect(isCurrent(entries, '/d/l/events/7')).toBe(-1);
    expect(isCurrent(entries, '/d/l/inboxes')).toBe(-1);
  });
});
