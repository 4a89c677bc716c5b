import { localDate } from '../kernel';
import { at } from '../kernel/acting.features';
import type { Phase } from '../plan/plan.types';
import type { ReturnRhythm } from '../plan/returns.types';
import { dueInstant, lastDayOf, type WorkCalendar } from '../time';
import { reportPeriods } from './report-periods';

const day = localDate;
const phase = (key: string, to: string, from?: string): Phase => ({
  key,
  label: { zh: key, en: key },
  ...(from !== undefined && { from: day(from) }),
  to: day(to),
  clause: '二',
});
/** S3: four stages without a start, from mid-June 2016 to the end of May 2017. */
const s3 = {
  window: { from: day('2016-06-15'), to: day('2017-05-31') },
  phases: [
    phase('mobilise', '2016-06-30'),
    phase('inspect', '2016-08-30'),
    phase('govern', '2017-04-30'),
    phase('improve', '2017-05-31'),
  ],
};
/** S4: three months without stages, 2018. */
const s4 = { window: { from: day('2018-08-15'), to: day('2018-11-15') }, phases: [phase('whole', '2018-11-15')] };
const issued = (on: string) => ({ issuedAt: at(on, '09:00'), phases: {} });
const cn: WorkCalendar = {
  id: 'cn',
  version: 1,
  years: {
    2016: { holidays: [], makeUpDays: [] },
    2018: {
      holidays: ['2018-10-01', '2018-10-02', '2018-10-03', '2018-10-04', '2018-10-05', '2018-10-08'].map(day),
      makeUpDays: [],
    },
  },
};
const daysOf = (rhythm: ReturnRhythm, plan: typeof s3, on: string) =>
  reportPeriods(rhythm, plan, issued(on)).map(({ key, from, to, opensAt, due }) => {
    const phases = plan.phases.map((each) => ({ ...each }));
    return [key, from, to, lastDayOf(dueInstant(due, opensAt, cn, { phases }).dueAt)];
  });
const by5th = { kind: 'monthly', day: 5, ifHoliday: 'asIs', pastEnd: true } as const;
const by8th = { kind: 'monthly', day: 8, ifHoliday: 'nextWorkingDay', pastEnd: true } as const;

describe('the periods of a rhythm [R-080]', () => {
  it('are months that are reported by the 5th of the next, the first from the day of the issue (S3)', () => {
    const found = daysOf(by5th, s3, '2016-06-20');
    expect(found).toHaveLength(12);
    expect(found[0]).toEqual(['2016-06', '2016-06-20', '2016-06-30', '2016-07-05']);
    expect(found[6]).toEqual(['2016-12', '2016-12-01', '2016-12-31', '2017-01-05']);
    expect(found.at(-1)).toEqual(['2017-05', '2017-05-01', '2017-05-31', '2017-06-05']);
  });

  it('are reported on the next working day where the 8th is off, and once after the end if the plan says so (S4)', () => {
    expect(daysOf(by8th, s4, '2018-08-15').map(([key, , , due]) => [key, due])).toEqual([
      ['2018-08', '2018-09-10'],
      ['2018-09', '2018-10-09'],
      ['2018-10', '2018-11-08'],
      ['2018-11', '2018-12-10'],
    ]);
    expect(daysOf({ ...by8th, pastEnd: false }, s4, '2018-08-15').map(([key]) => key)).toEqual([
      '2018-08',
      '2018-09',
      '2018-10',
    ]);
  });

  it('are weeks from Monday to Sunday, cut at the ends of the campaign', () => {
    const weekly = { kind: 'weekly', weekday: 1, ifHoliday: 'asIs', pastEnd: false } as const;
    const found = daysOf(weekly, s4, '2018-08-15');
    expect(found[0]).toEqual(['2018-08-13', '2018-08-15', '2018-08-19', '2018-08-20']);
    expect(found[1]).toEqual(['2018-08-20', '2018-08-20', '2018-08-26', '2018-08-27']);
    expect(found.at(-1)).toEqual(['2018-11-05', '2018-11-05', '2018-11-11', '2018-11-12']);
  });

  it('are stages that are reported days into the next, and after the last into the days after it (S3)', () => {
    const staged = { kind: 'phase', days: 5, unit: 'calendarDays' } as const;
    expect(daysOf(staged, s3, '2016-06-20').map(([key, , , due]) => [key, due])).toEqual([
      ['mobilise', '2016-07-06'],
      ['inspect', '2016-09-05'],
      ['govern', '2017-05-06'],
      ['improve', '2017-06-06'],
    ]);
  });

  it('move with the end of a stage that is extended', () => {
    const clock = { ...issued('2016-06-20'), phases: { improve: { extendedTo: day('2017-06-10') } } };
    const staged = { kind: 'phase', days: 5, unit: 'calendarDays' } as const;
    expect(reportPeriods(staged, s3, clock).at(-1)).toMatchObject({ to: '2017-06-10', opensAt: at('2017-06-11') });
    expect(reportPeriods(by5th, s3, clock).at(-1)).toMatchObject({ key: '2017-06', to: '2017-06-10' });
  });

  it('is one that is owed from the issue on where it is filed once', () =>
    expect(daysOf({ kind: 'once', on: day('2016-09-15'), ifHoliday: 'asIs' }, s3, '2016-06-20')).toEqual([
      ['once', '2016-06-20', '2016-09-15', '2016-09-15'],
    ]));

  it('are none before the issue, and none that were over when a late campaign was issued', () => {
    expect(reportPeriods(by5th, s3, { phases: {} })).toEqual([]);
    expect(daysOf(by5th, s3, '2016-09-02')[0]).toEqual(['2016-09', '2016-09-02', '2016-09-30', '2016-10-05']);
  });

  it('carry the time of day that the plan names', () =>
    expect(reportPeriods({ ...by5th, at: '17:00' }, s3, issued('2016-06-20'))[0]?.due).toMatchObject({ at: '17:00' }));
});
