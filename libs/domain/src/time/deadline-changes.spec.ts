import fc from 'fast-check';
import { localDate, type LocalDate } from '../kernel';
import { china2017 } from './china-2017.features';
import { addDays } from './civil-date';
import { dueInstant } from './deadline';
import { extend, extensionReaching, isSuspended, mayExtend, resume, suspend } from './deadline-changes';
import { standingOf } from './deadline-standing';
import type { DueRule } from './due-rule';
import { instantAt, lastDayOf, startOfDay } from './local-time';
import { workingDaysBetween } from './working-days';

fc.configureGlobal({ seed: 20170912 });

const on = (text: string): LocalDate => localDate(text);
const at = (text: string) => instantAt(on(text), '10:00');
const rule: DueRule = {
  kind: 'workingDays',
  days: 11,
  extension: { times: 1, upTo: { amount: 5, unit: 'workingDays' }, approver: 'commissionOffice' },
};
const declaration = dueInstant(rule, startOfDay(on('2017-08-25')), china2017);

describe('an extension', () => {
  const fiveDays = { amount: 5, unit: 'workingDays' } as const;

  it('moves the due instant by what was granted', () => {
    const extended = extend(declaration, { grantedAt: at('2017-09-11'), by: fiveDays }, china2017);
    expect(lastDayOf(extended.dueAt)).toBe('2017-09-18');
    expect(extended.extensions).toHaveLength(1);
  });

  it('is allowed as often and as far as the rule says', () => {
    expect(mayExtend(declaration, fiveDays)).toBe(true);
    expect(mayExtend(declaration, { ...fiveDays, amount: 6 })).toBe(false);
    expect(mayExtend(declaration, { ...fiveDays, amount: 0 })).toBe(false);
    expect(mayExtend(declaration, { amount: 5, unit: 'calendarDays' })).toBe(false);
    const extended = extend(declaration, { grantedAt: at('2017-09-11'), by: fiveDays }, china2017);
    expect(mayExtend(extended, fiveDays)).toBe(false);
  });

  it('to a day is that many working days, so that the deadline ends with the last of them', () => {
    const by = extensionReaching(declaration, on('2017-09-18'), china2017);
    expect(by).toEqual(fiveDays);
    expect(lastDayOf(extend(declaration, { grantedAt: at('2017-09-11'), by }, china2017).dueAt)).toBe('2017-09-18');
    expect(mayExtend(declaration, extensionReaching(declaration, on('2017-09-19'), china2017))).toBe(false);
    expect(mayExtend(declaration, extensionReaching(declaration, on('2017-09-11'), china2017))).toBe(false);
  });

  it('of a date that the plan names outright is counted in calendar days', () => {
    const fixed = dueInstant({ kind: 'fixed', on: on('2017-09-15') }, declaration.startedAt, china2017);
    expect(extensionReaching(fixed, on('2017-09-20'), china2017)).toEqual({ amount: 5, unit: 'calendarDays' });
  });

  it('is never allowed by a rule that is silent', () => {
    const silent = dueInstant({ kind: 'workingDays', days: 11 }, declaration.startedAt, china2017);
    expect(mayExtend(silent, fiveDays)).toBe(false);
  });

  it('keeps the time of day', () => {
    const atSix = dueInstant({ ...rule, at: '18:00' }, declaration.startedAt, china2017);
    const extended = extend(atSix, { grantedAt: at('2017-09-11'), by: fiveDays }, china2017);
    expect(extended.dueAt).toBe(instantAt(on('2017-09-18'), '18:00'));
  });
});

describe('a suspension', () => {
  it('stops the clock until it is resumed, and then carries over what was left', () => {
    const stopped = suspend(declaration, { from: at('2017-09-05'), reason: 'hospital' });
    expect(isSuspended(stopped)).toBe(true);
    expect(stopped.dueAt).toBe(declaration.dueAt);
    const running = resume(stopped, at('2017-09-20'), china2017);
    expect(isSuspended(running)).toBe(false);
    // Four working days were left after 9-5: 9-6, 9-7, 9-8, 9-11.
    expect(lastDayOf(running.dueAt)).toBe('2017-09-26');
  });

  it('shifts a deadline in calendar days or months by the days that it lasted', () => {
    const inMonths = dueInstant({ kind: 'months', months: 1 }, declaration.startedAt, china2017);
    const running = resume(suspend(inMonths, { from: at('2017-09-05') }), at('2017-09-15'), china2017);
    expect(lastDayOf(running.dueAt)).toBe('2017-10-05');
  });

  it('cannot be laid over another, nor resumed twice', () => {
    const stopped = suspend(declaration, { from: at('2017-09-05') });
    expect(suspend(stopped, { from: at('2017-09-06') })).toBe(stopped);
    expect(resume(declaration, at('2017-09-06'), china2017)).toBe(declaration);
  });

  it('after the last day leaves the due instant where it was', () => {
    const running = resume(suspend(declaration, { from: at('2017-09-13') }), at('2017-09-20'), china2017);
    expect(running.dueAt).toBe(declaration.dueAt);
  });

  it('leaves as many working days after it as before it', () => {
    const offset = fc.nat(16);
    fc.assert(
      fc.property(offset, fc.nat(60), (stopAfter, lasts) => {
        const stoppedOn = addDays(on('2017-08-25'), stopAfter);
        const resumedOn = addDays(stoppedOn, lasts);
        const stopped = suspend(declaration, { from: startOfDay(stoppedOn) });
        const running = resume(stopped, startOfDay(resumedOn), china2017);
        const left = workingDaysBetween(china2017, stoppedOn, lastDayOf(declaration.dueAt));
        expect(workingDaysBetween(china2017, resumedOn, lastDayOf(running.dueAt))).toBe(left);
      }),
    );
  });
});

describe('the standing of a deadline', () => {
  it('tells what is spent and left of the budget', () => {
    expect(standingOf(declaration, at('2017-09-06'), china2017)).toEqual({
      unit: 'workingDays',
      spent: 8,
      left: 3,
      late: 0,
      overdue: false,
      suspended: false,
    });
  });

  it('shows 12 of 11 spent on the day after', () => {
    expect(standingOf(declaration, at('2017-09-12'), china2017)).toMatchObject({
      spent: 12,
      left: 0,
      late: 1,
      overdue: true,
    });
  });

  it('keeps what was left while the clock is stopped, and is never overdue then', () => {
    const stopped = suspend(declaration, { from: at('2017-09-05') });
    expect(standingOf(stopped, at('2017-09-28'), china2017)).toMatchObject({
      spent: 7,
      left: 4,
      late: 0,
      overdue: false,
      suspended: true,
    });
  });

  it('does not count the days of a suspension as spent', () => {
    const running = resume(suspend(declaration, { from: at('2017-09-05') }), at('2017-09-20'), china2017);
    expect(standingOf(running, at('2017-09-22'), china2017)).toMatchObject({ spent: 9, left: 2, overdue: false });
  });

  it('watches months in calendar days', () => {
    const inMonths = dueInstant({ kind: 'months', months: 1 }, declaration.startedAt, china2017);
    expect(standingOf(inMonths, at('2017-09-12'), china2017)).toMatchObject({
      unit: 'calendarDays',
      spent: 18,
      left: 13,
    });
  });
});
