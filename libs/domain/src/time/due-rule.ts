import { assertNever, type LocalDate } from '../kernel';
import type { TimeOfDay } from './local-time';
import type { HolidayRule } from './working-days';

export type TimeUnit = 'workingDays' | 'calendarDays' | 'months' | 'halfYears';

export interface Budget {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** Who may lengthen a deadline, how often, and by how much each time. */
export interface ExtensionAllowance {
  readonly times: number;
  readonly upTo: Budget;
  /** Role of the plan. */
  readonly approver: string;
}

interface DueRuleTerms {
  /** Absent: the end of the day, 24:00. */
  readonly at?: TimeOfDay;
  readonly extension?: ExtensionAllowance;
}

/** When something is due, as a plan says it. A day that starts a count is not counted in it. */
export type DueRule = DueRuleTerms &
  (
    | { readonly kind: 'fixed'; readonly on: LocalDate; readonly ifHoliday?: HolidayRule }
    | { readonly kind: 'workingDays'; readonly days: number }
    | { readonly kind: 'calendarDays'; readonly days: number; readonly ifHoliday?: HolidayRule }
    | { readonly kind: 'months'; readonly months: number; readonly ifHoliday?: HolidayRule }
    | { readonly kind: 'halfYears'; readonly halfYears: number; readonly ifHoliday?: HolidayRule }
    | { readonly kind: 'dayOfNextMonth'; readonly day: number; readonly ifHoliday: HolidayRule }
    | {
        readonly kind: 'intoNextPhase';
        /** The phase that must be over; counting starts when the one after it opens. */
        readonly phase: string;
        readonly days: number;
        readonly unit: 'workingDays' | 'calendarDays';
      }
    | { readonly kind: 'beforePhaseEnd'; readonly phase: string }
    | {
        readonly kind: 'promptly';
        /** The text gives no number; this is the local target, and marked as such wherever it is shown. */
        readonly targetWorkingDays: number;
      }
  );

/** What a rule allows in its own unit; undefined for a date that is named outright. */
export function budgetOf(rule: DueRule): Budget | undefined {
  switch (rule.kind) {
    case 'workingDays':
    case 'calendarDays':
      return { amount: rule.days, unit: rule.kind };
    case 'months':
      return { amount: rule.months, unit: 'months' };
    case 'halfYears':
      return { amount: rule.halfYears, unit: 'halfYears' };
    case 'intoNextPhase':
      return { amount: rule.days, unit: rule.unit };
    case 'promptly':
      return { amount: rule.targetWorkingDays, unit: 'workingDays' };
    case 'fixed':
    case 'dayOfNextMonth':
    case 'beforePhaseEnd':
      return undefined;
    default:
      return assertNever(rule);
  }
}
