import { localDate, type Deadline } from '@taizhang/domain';
import { daysAreCounted } from './counted-days';
import type { World } from './world';

const deadline = (provisional: boolean): Deadline => ({ provisional }) as Deadline;

const world = (status: 'issued' | 'woundUp', open: object = {}): World =>
  ({
    campaign: { status },
    plan: { window: { from: localDate('2017-08-16'), to: localDate('2018-01-31') } },
    withdrawals: [],
    participations: [],
    clues: [],
    cases: [],
    tracks: [],
    returns: [],
    ...open,
  }) as unknown as World;

describe('the next year of a drill', () => {
  it('becomes known while the campaign runs, up to the year in which it ends', () => {
    expect(daysAreCounted(world('issued'), 2018)).toBe(true);
    expect(daysAreCounted(world('issued'), 2019)).toBe(false);
    expect(daysAreCounted(world('woundUp'), 2018)).toBe(false);
  });

  it('is not begun for what merely stays open, however long it does', () => {
    const open = { withdrawals: [{ status: 'doubted', deadline: deadline(false) }] };
    expect(daysAreCounted(world('woundUp', open), 2019)).toBe(false);
  });

  it('becomes known for a deadline that reaches into it', () => {
    expect(daysAreCounted(world('woundUp', { tracks: [{ status: 'open', deadline: deadline(true) }] }), 2019)).toBe(
      true,
    );
    expect(daysAreCounted(world('woundUp', { tracks: [{ status: 'waived', deadline: deadline(true) }] }), 2019)).toBe(
      false,
    );
    const matter = { status: 'examining', clocks: { examination: { deadline: deadline(true) } } };
    expect(daysAreCounted(world('woundUp', { cases: [matter] }), 2019)).toBe(true);
  });
});
