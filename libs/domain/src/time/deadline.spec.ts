import fc from 'fast-check';
import { localDate, type LocalDate } from '../kernel';
import { china2017, year2018 } from './china-2017.features';
import { addDays } from './civil-date';
import { dueInstant, rederive } from './deadline';
import type { DueRule } from './due-rule';
import { endOfDay, instantAt, lastDayOf, localDateOf, startOfDay } from './local-time';
import { publishYear } from './work-calendar';
import { workingDaysBetween } from './working-days';

fc.configureGlobal({ seed: 20170912 });

const on = (text: string): LocalDate => localDate(text);
const phaseTwoOpens = startOfDay(on('2017-08-25'));
const phases = [
  { key: 'selfInspection', from: on('2017-08-25'), to: on('2017-09-30') },
  { key: 'investigation', from: on('2017-10-01'), to: on('2017-12-31') },
  { key: 'summary', to: on('2018-01-31') },
];
const due = (rule: DueRule, start = phaseTwoOpens) => dueInstant(rule, start, china2017, { phases });
const lastDay = (rule: DueRule, start = phaseTwoOpens): LocalDate => lastDayOf(due(rule, start).dueAt);

describe('a due rule', () => {
  it('of 11 working days after 8-25 falls due at the end of 9-11', () => {
    const deadline = due({ kind: 'workingDays', days: 11 });
    expect(deadline).toEqual({
      dueAt: '2017-09-11T16:00:00.000Z',
      rule: { kind: 'workingDays', days: 11 },
      budget: { amount: 11, unit: 'workingDays' },
      startedAt: phaseTwoOpens,
      extensions: [],
      suspensions: [],
      calendar: 'cn@1',
      provisional: false,
    });
  });

  it('of calendar days, months and half-years needs no calendar', () => {
    expect(lastDay({ kind: 'calendarDays', days: 30 })).toBe('2017-09-24');
    expect(lastDay({ kind: 'months', months: 2 })).toBe('2017-10-25');
    expect(lastDay({ kind: 'halfYears', halfYears: 1 })).toBe('2018-02-25');
    for (const rule of [
      { kind: 'months', months: 12 },
      { kind: 'fixed', on: on('2018-01-31') },
    ] as const) {
      expect(due(rule)).toMatchObject({ provisional: false });
      expect(due(rule)).not.toHaveProperty('calendar');
    }
  });

  it('ends a month that has no corresponding day on its last day', () => {
    expect(lastDay({ kind: 'months', months: 1 }, startOfDay(on('2017-08-31')))).toBe('2017-09-30');
  });

  it('keeps a date that is named outright, to its time of day if one is given', () => {
    expect(due({ kind: 'fixed', on: on('2017-09-15') }).dueAt).toBe('2017-09-15T16:00:00.000Z');
    expect(due({ kind: 'fixed', on: on('2017-09-15'), at: '18:00' }).dueAt).toBe('2017-09-15T10:00:00.000Z');
    expect(due({ kind: 'fixed', on: on('2017-09-15') })).not.toHaveProperty('budget');
  });

  it('by the 5th of next month moves out of the National Day week', () => {
    const september = startOfDay(on('2017-09-01'));
    const rule = { kind: 'dayOfNextMonth', day: 5 } as const;
    expect(lastDay({ ...rule, ifHoliday: 'nextWorkingDay' }, september)).toBe('2017-10-09');
    expect(lastDay({ ...rule, ifHoliday: 'previousWorkingDay' }, september)).toBe('2017-09-30');
    expect(lastDay({ ...rule, ifHoliday: 'asIs' }, september)).toBe('2017-10-05');
    expect(lastDay({ ...rule, ifHoliday: 'asIs' }, startOfDay(on('2017-12-20')))).toBe('2018-01-05');
  });

  it('of days into the next phase counts from the opening of that phase', () => {
    const rule = { kind: 'intoNextPhase', phase: 'selfInspection', days: 5, unit: 'calendarDays' } as const;
    expect(lastDay(rule)).toBe('2017-10-06');
    expect(lastDay({ ...rule, unit: 'workingDays' })).toBe('2017-10-13');
  });

  it('takes the day after a phase as the start of the next one that names none', () => {
    const rule = { kind: 'intoNextPhase', days: 5, unit: 'calendarDays' } as const;
    expect(lastDay({ ...rule, phase: 'investigation' })).toBe('2018-01-06');
    expect(lastDay({ ...rule, phase: 'summary' })).toBe('2018-02-06');
  });

  it('before the end of a phase ends with its last day', () => {
    expect(due({ kind: 'beforePhaseEnd', phase: 'selfInspection' }).dueAt).toBe(endOfDay(on('2017-09-30')));
  });

  it('names a phase that is not given only by mistake', () => {
    expect(() => due({ kind: 'beforePhaseEnd', phase: 'unheardOf' })).toThrow(RangeError);
  });

  it('of promptness has a local target', () => {
    expect(lastDay({ kind: 'promptly', targetWorkingDays: 5 }, instantAt(on('2017-09-11'), '15:00'))).toBe(
      '2017-09-18',
    );
  });

  it('is counted by the local day of its start, whatever the hour', () => {
    const rule = { kind: 'workingDays', days: 3 } as const;
    expect(lastDay(rule, instantAt(on('2017-09-12'), '00:00'))).toBe('2017-09-15');
    expect(lastDay(rule, instantAt(on('2017-09-12'), '23:59'))).toBe('2017-09-15');
  });
});

describe('a provisional deadline', () => {
  const rule = { kind: 'workingDays', days: 5 } as const;
  const yearEnd = startOfDay(on('2017-12-27'));

  it('rests on a year whose days off are not published', () => {
    expect(dueInstant(rule, yearEnd, china2017)).toMatchObject({ provisional: true, calendar: 'cn@1' });
    expect(lastDayOf(dueInstant(rule, yearEnd, china2017).dueAt)).toBe('2018-01-03');
  });

  it('is certain, and may have moved, once the year is published', () => {
    const published = publishYear(china2017, 2018, year2018);
    const derived = rederive(dueInstant(rule, yearEnd, china2017), published);
    expect(derived).toMatchObject({ provisional: false, calendar: 'cn@2' });
    expect(lastDayOf(derived.dueAt)).toBe('2018-01-04');
  });

  it('can come from a holiday rule too', () => {
    const fixed = { kind: 'fixed', on: on('2018-01-06'), ifHoliday: 'nextWorkingDay' } as const;
    expect(due(fixed)).toMatchObject({ provisional: true, dueAt: endOfDay(on('2018-01-08')) });
    expect(due({ ...fixed, ifHoliday: 'asIs' }).provisional).toBe(false);
  });
});

describe('every deadline', () => {
  const anyStart = fc.integer({ min: 0, max: 300 }).map((days) => startOfDay(addDays(on('2017-01-01'), days)));
  const amount = fc.integer({ min: 1, max: 60 });
  const at = fc.option(fc.constantFrom('09:00', '18:00', '24:00'), { nil: undefined });
  const anyRule: fc.Arbitrary<DueRule> = fc.oneof(
    fc.record({ kind: fc.constant('workingDays' as const), days: amount, at }),
    fc.record({ kind: fc.constant('calendarDays' as const), days: amount, at }),
    fc.record({ kind: fc.constant('months' as const), months: amount, at }),
  );

  it('falls due after it started', () => {
    fc.assert(fc.property(anyRule, anyStart, (rule, start) => expect(due(rule, start).dueAt > start).toBe(true)));
  });

  it('in working days leaves exactly its budget after the start day', () => {
    fc.assert(
      fc.property(amount, anyStart, (days, start) => {
        const deadline = due({ kind: 'workingDays', days }, start);
        expect(workingDaysBetween(china2017, localDateOf(start), lastDayOf(deadline.dueAt))).toBe(days);
      }),
    );
  });

  it('survives a JSON round trip and is the same when derived again', () => {
    fc.assert(
      fc.property(anyRule, anyStart, (rule, start) => {
        const deadline = due(JSON.parse(JSON.stringify(rule)) as DueRule, start);
        expect(JSON.parse(JSON.stringify(deadline))).toEqual(deadline);
        expect(rederive(deadline, china2017, { phases })).toEqual(deadline);
      }),
    );
  });
});
