import { standingOf } from './case-standing';

describe('how a case stands in the list', () => {
  it('is late before anything else while it is open', () => {
    expect(standingOf({ status: 'examining', mark: 'overdue' })).toBe('overdue');
    expect(standingOf({ status: 'decided', mark: 'overdue' })).toBe('overdue');
  });

  it('is closed once it is in the archive, whatever its clocks said', () => {
    expect(standingOf({ status: 'closed', mark: 'done' })).toBe('closed');
  });

  it('is under way until everybody has a decision, also while it is suspended', () => {
    expect(standingOf({ status: 'adjudicated', mark: 'open' })).toBe('underWay');
    expect(standingOf({ status: 'examining', mark: 'suspended' })).toBe('underWay');
    expect(standingOf({ status: 'decided', mark: 'open' })).toBe('decided');
  });
});
