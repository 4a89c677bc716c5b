import { assertNever } from '../kernel';
import type { Budget, DueRule } from '../time';
import type { AdoptedPolicy } from './policy.state';

/** The procedural numbers in force on a date, from all layers. */
export type PolicyNumbers = AdoptedPolicy['numbers'];

/** A number that policy must state; undefined where no layer says one, which means "no limit" and never a default in code. */
export function numberIn(numbers: PolicyNumbers, key: string): number | undefined {
  const value = numbers[key];
  return typeof value === 'number' ? value : undefined;
}

export function textIn(numbers: PolicyNumbers, key: string): string | undefined {
  const value = numbers[key];
  return typeof value === 'string' ? value : undefined;
}

const units: readonly string[] = ['workingDays', 'calendarDays', 'months', 'halfYears'] satisfies Budget['unit'][];

/** A period as policy writes it: `90 calendarDays`, `3 months`. */
export function periodIn(numbers: PolicyNumbers, key: string): Budget | undefined {
  const [amount, unit = ''] = (textIn(numbers, key) ?? '').split(' ');
  return /^\d+$/.test(amount ?? '') && units.includes(unit)
    ? { amount: Number(amount), unit: unit as Budget['unit'] }
    : undefined;
}

/** A row of whole numbers as policy writes it: `5 1`. */
export const wholeNumbersIn = (numbers: PolicyNumbers, key: string): readonly number[] =>
  String(numbers[key] ?? '')
    .split(' ')
    .filter((each) => /^\d+$/.test(each))
    .map(Number);

/**
 * The rule of a limited act: `{name}Limit`, and where it may be lengthened `{name}Extension`, `{name}ExtensionTimes`
 * and `{name}ExtensionApprover`.
 */
export function limitIn(numbers: PolicyNumbers, name: string): DueRule | undefined {
  const limit = periodIn(numbers, `${name}Limit`);
  const upTo = periodIn(numbers, `${name}Extension`);
  const approver = textIn(numbers, `${name}ExtensionApprover`);
  if (limit === undefined) return undefined;
  const extension = upTo &&
    approver && { extension: { times: numberIn(numbers, `${name}ExtensionTimes`) ?? 1, upTo, approver } };
  switch (limit.unit) {
    case 'workingDays':
    case 'calendarDays':
      return { kind: limit.unit, days: limit.amount, ...extension };
    case 'months':
      return { kind: 'months', months: limit.amount, ...extension };
    case 'halfYears':
      return { kind: 'halfYears', halfYears: limit.amount, ...extension };
    default:
      return assertNever(limit.unit);
  }
}
