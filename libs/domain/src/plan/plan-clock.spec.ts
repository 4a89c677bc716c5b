import { localDate } from '../kernel';
import { at } from '../kernel/acting.features';
import {
  clockStartedAt,
  clockStartsAt,
  dueContextOf,
  phaseClosesAt,
  phaseLastDay,
  phaseOf,
  phaseOpensAt,
} from './plan-clock';
import { samplePlan } from './sample-plan.features';

const issuedAt = at('2017-08-15', '09:00');
const [selfInspection, investigation] = [samplePlan.phases[0]!, samplePlan.phases[1]!];
const byPlan = { issuedAt, phases: {} };
const extended = {
  issuedAt,
  phases: { selfInspection: { openedAt: at('2017-08-25'), extendedTo: localDate('2017-10-20') } },
};

describe('the dates of a phase', () => {
  it('run from 00:00 of its first day to the end of its last', () => {
    expect(phaseOpensAt(selfInspection, issuedAt)).toBe(at('2017-08-25'));
    expect(phaseClosesAt(samplePlan, selfInspection, byPlan)).toBe(at('2017-10-01'));
  });
  it('start with the issue where the plan gives no first day', () => {
    const { from: _, ...relative } = selfInspection;
    expect(phaseOpensAt(relative, issuedAt)).toBe(issuedAt);
  });
  it('end with the window of the campaign where the plan gives no last day', () => {
    const { to: _, ...open } = selfInspection;
    expect(phaseLastDay(samplePlan, open, byPlan)).toBe('2017-12-31');
  });
  it('end later once it is extended, for due rules too', () => {
    expect(phaseLastDay(samplePlan, selfInspection, extended)).toBe('2017-10-20');
    expect(dueContextOf(samplePlan, extended).phases).toEqual([
      { key: 'selfInspection', from: '2017-08-25', to: '2017-10-20' },
      { key: 'investigation', from: '2017-10-01', to: '2017-12-31' },
    ]);
  });
});

describe("the start of a duty's clock", () => {
  const onOpening = { event: 'phaseOpened', phase: 'investigation' } as const;
  it('has come with the issue, or when its phase has opened', () => {
    expect(clockStartedAt({ event: 'campaignIssued' }, byPlan)).toBe(issuedAt);
    expect(clockStartedAt(onOpening, byPlan)).toBeUndefined();
    expect(clockStartedAt({ event: 'phaseOpened', phase: 'selfInspection' }, extended)).toBe(at('2017-08-25'));
  });
  it('is known from the plan while it lies ahead', () => {
    expect(clockStartsAt(samplePlan, onOpening, byPlan)).toBe(phaseOpensAt(investigation, issuedAt));
    expect(clockStartsAt(samplePlan, onOpening, { phases: {} })).toBeUndefined();
    expect(clockStartsAt(samplePlan, { event: 'phaseOpened', phase: 'nowhere' }, byPlan)).toBeUndefined();
    expect(phaseOf(samplePlan, 'nowhere')).toBeUndefined();
  });
});
