import { drillFamilies, populationOf } from './drill-families';

describe('the drills that a start opens with', () => {
  const [first, second] = drillFamilies;

  it('are the campaign against business participation, and that against gift money in its second phase', () => {
    expect(drillFamilies.map(({ family, place }) => [family, place])).toEqual([
      ['s2', 1],
      ['s0', 2],
    ]);
    expect(second?.opensAt).toBe('2015-05-12T02:00:00.000Z');
  });

  it('follow the size that is asked for, the second no larger than its own', () => {
    const asked = { units: 40, persons: 900 };
    expect(populationOf(first, asked)).toEqual(asked);
    expect(second && populationOf(second, asked)).toEqual({ units: 12, persons: 80 });
    expect(second && populationOf(second, { units: 40, persons: 60 })).toEqual({ units: 12, persons: 60 });
  });
});
