import { instant, localDate, type Instant } from '../kernel';
import type { LeniencyWindow } from '../plan/plan.types';
import { samplePlan } from '../plan/sample-plan.features';
import { leniencyFacts, type Happening, type LeniencyEvidence } from './leniency';

const window: LeniencyWindow = {
  ...(samplePlan.leniency as LeniencyWindow),
  from: localDate('2017-08-15'),
  to: localDate('2017-09-30'),
};
const at = (day: string): Instant => instant(`${day}T02:32:00.000Z`);
const lastInstant = instant('2017-09-30T15:59:59.999Z');
const closesAt = instant('2017-09-30T16:00:00.000Z');
const happened = (day: string, known = day): Happening => ({ happenedAt: at(day), knownAt: at(known) });
const overall = (evidence: Partial<LeniencyEvidence>, now = at('2017-10-10')): string =>
  leniencyFacts(window, { sham: false, ...evidence }, now).overall;

describe('the leniency window', () => {
  const report = happened('2017-09-04');

  it('is met by report and withdrawal together, each by the last day [R-064]', () => {
    expect(overall({ report, withdrawal: happened('2017-09-25') })).toBe('met');
    expect(overall({ report, withdrawal: happened('2017-10-01') })).toBe('notMet');
    expect(overall({ report: happened('2017-10-01'), withdrawal: happened('2017-09-25') })).toBe('notMet');
    expect(overall({ withdrawal: happened('2017-09-25') })).toBe('notMet');
  });

  it('ends with the last day and not a moment later', () => {
    const withdrawn = (when: Instant) => ({ report, withdrawal: { happenedAt: when, knownAt: when } });
    expect(overall(withdrawn(lastInstant))).toBe('met');
    expect(overall(withdrawn(closesAt))).toBe('notMet');
    expect(overall({ report }, lastInstant)).toBe('open');
    expect(overall({ report }, closesAt)).toBe('notMet');
  });

  it('is open while what is missing can still happen in time', () => {
    const standing = leniencyFacts(window, { report, sham: false }, at('2017-09-12'));
    expect(standing).toEqual({
      overall: 'open',
      closesAt,
      facts: [
        {
          fact: 'report',
          happenedAt: at('2017-09-04'),
          knownAt: at('2017-09-04'),
          insideWindow: true,
          note: 'insideWindow',
        },
        { fact: 'withdrawal', happenedAt: null, knownAt: null, insideWindow: null, note: 'notYet' },
      ],
    });
  });

  it('shows when a thing happened and when it became known, and says so where they fall apart', () => {
    const late = leniencyFacts(
      window,
      { report, withdrawal: happened('2017-09-25', '2017-10-09'), sham: false },
      at('2017-10-10'),
    );
    expect(late.overall).toBe('met');
    expect(late.facts[1]).toMatchObject({ knownAt: at('2017-10-09'), insideWindow: true, note: 'knownAfterwards' });
    const early = leniencyFacts(window, { report, withdrawal: happened('2017-06-01'), sham: false }, at('2017-10-10'));
    expect(early.facts[1]).toMatchObject({ insideWindow: true, note: 'beforeWindow' });
  });

  it('is contradicted when a withdrawal in time turns out to be a sham', () => {
    const sham = true;
    expect(overall({ report, withdrawal: happened('2017-09-25'), sham })).toBe('contradicted');
    expect(overall({ report, withdrawal: happened('2017-10-05'), sham })).toBe('notMet');
    expect(overall({ withdrawal: happened('2017-09-25'), sham })).toBe('notMet');
    const [, fact] = leniencyFacts(
      window,
      { report, withdrawal: happened('2017-09-25'), sham },
      at('2017-10-10'),
    ).facts;
    expect(fact).toMatchObject({ insideWindow: false, note: 'sham' });
  });

  it('asks only for what the plan names', () => {
    const reportOnly: LeniencyWindow = { ...window, needs: ['report'] };
    expect(leniencyFacts(reportOnly, { report, sham: false }, at('2017-10-10'))).toMatchObject({ overall: 'met' });
  });
});
