import { assertNever, type Instant, type LocalDate } from '../kernel';
import { addDays, addMonths, dayInMonth, daysBetween, monthOf, yearOf } from './civil-date';
import { budgetOf, type Budget, type DueRule } from './due-rule';
import { instantAt, localDateOf, shanghai, type ZoneOffsetMinutes } from './local-time';
import { calendarReference, restsOnUnpublishedYear, type WorkCalendar } from './work-calendar';
import { addWorkingDays, applyHolidayRule, workingDaysBetween, type HolidayRule } from './working-days';

/** A pause of a deadline; without `to` it still lasts. */
export interface Suspension {
  readonly from: Instant;
  readonly to?: Instant;
  readonly reason?: string;
  readonly approvedBy?: string;
}

export interface Extension {
  readonly grantedAt: Instant;
  readonly by: Budget;
  readonly approvedBy?: string;
}

/** A due instant with all that it was derived from. Plain JSON: it is stored in `DeadlineSet`. */
export interface Deadline {
  /** Exclusive end: the first instant that is too late. 24:00 of a day where the rule gives no time of day. */
  readonly dueAt: Instant;
  readonly rule: DueRule;
  /** Absent for a date that the plan names outright. */
  readonly budget?: Budget;
  readonly startedAt: Instant;
  readonly extensions: readonly Extension[];
  readonly suspensions: readonly Suspension[];
  /** `id@version`; absent when the date rests on no calendar. */
  readonly calendar?: string;
  /** It rests on a year whose days off are not published yet, and will be derived again. */
  readonly provisional: boolean;
}

/** What some rules need beside their start. A plan's phases fit as they are. */
export interface DueContext {
  readonly phases?: readonly { readonly key: string; readonly from?: LocalDate; readonly to?: LocalDate }[];
  readonly zone?: ZoneOffsetMinutes;
}

/** A date in the making, and the span of days whose working or not was looked at to reach it. */
interface Reckoning {
  readonly date: LocalDate;
  readonly looked?: { readonly from: LocalDate; readonly to: LocalDate };
}

const spanning = (a: Reckoning['looked'], from: LocalDate, to: LocalDate): Reckoning['looked'] => ({
  from: a === undefined || from < a.from ? from : a.from,
  to: a === undefined || to > a.to ? to : a.to,
});

function addBudget(calendar: WorkCalendar, at: Reckoning, budget: Budget): Reckoning {
  switch (budget.unit) {
    case 'workingDays': {
      const date = addWorkingDays(calendar, at.date, budget.amount);
      return { date, looked: spanning(at.looked, at.date, date) };
    }
    case 'calendarDays':
      return { ...at, date: addDays(at.date, budget.amount) };
    case 'months':
      return { ...at, date: addMonths(at.date, budget.amount) };
    case 'halfYears':
      return { ...at, date: addMonths(at.date, budget.amount * 6) };
    default:
      return assertNever(budget.unit);
  }
}

function settle(calendar: WorkCalendar, at: Reckoning, rule: HolidayRule | undefined): Reckoning {
  if (rule === undefined || rule === 'asIs') return at;
  const date = applyHolidayRule(calendar, at.date, rule);
  const [first, last] = date < at.date ? [date, at.date] : [at.date, date];
  return { date, looked: spanning(at.looked, addDays(first, -1), last) };
}

function phaseOf(context: DueContext, key: string): { readonly index: number; readonly to: LocalDate } {
  const index = context.phases?.findIndex((phase) => phase.key === key) ?? -1;
  const to = context.phases?.[index]?.to;
  // The plan's cross-checks refuse such a rule, so this is a bug of the caller.
  if (to === undefined) throw new RangeError(`phase ${key} is not given or has no end`);
  return { index, to };
}

function reckon(rule: DueRule, startedAt: Instant, calendar: WorkCalendar, context: DueContext): Reckoning {
  const start = { date: localDateOf(startedAt, context.zone) };
  switch (rule.kind) {
    case 'fixed':
      return settle(calendar, { date: rule.on }, rule.ifHoliday);
    case 'workingDays':
    case 'promptly':
      return addBudget(calendar, start, budgetOf(rule) as Budget);
    case 'calendarDays':
    case 'months':
    case 'halfYears':
      return settle(calendar, addBudget(calendar, start, budgetOf(rule) as Budget), rule.ifHoliday);
    case 'dayOfNextMonth': {
      const date = dayInMonth(yearOf(start.date), monthOf(start.date) + 1, rule.day);
      return settle(calendar, { date }, rule.ifHoliday);
    }
    case 'intoNextPhase': {
      const phase = phaseOf(context, rule.phase);
      const opens = context.phases?.[phase.index + 1]?.from ?? addDays(phase.to, 1);
      return addBudget(calendar, { date: opens }, { amount: rule.days, unit: rule.unit });
    }
    case 'beforePhaseEnd':
      return { date: phaseOf(context, rule.phase).to };
    default:
      return assertNever(rule);
  }
}

/** What was left when the clock was stopped is counted again from the day on which it runs on. */
function carryOver(
  calendar: WorkCalendar,
  at: Reckoning,
  pause: { readonly from: Instant; readonly to: Instant },
  unit: Budget['unit'] | undefined,
  zone: ZoneOffsetMinutes,
): Reckoning {
  const [stopped, resumed] = [localDateOf(pause.from, zone), localDateOf(pause.to, zone)];
  if (stopped >= at.date) return at;
  if (unit !== 'workingDays') return { ...at, date: addDays(at.date, daysBetween(stopped, resumed)) };
  const date = addWorkingDays(calendar, resumed, workingDaysBetween(calendar, stopped, at.date));
  return { date, looked: spanning(at.looked, stopped, date) };
}

type History =
  | { readonly at: Instant; readonly extension: Extension }
  | { readonly at: Instant; readonly pause: { readonly from: Instant; readonly to: Instant } };

function historyOf(deadline: Pick<Deadline, 'extensions' | 'suspensions'>): readonly History[] {
  const extensions = deadline.extensions.map((extension): History => ({ at: extension.grantedAt, extension }));
  const pauses = deadline.suspensions.flatMap(({ from, to }): History[] =>
    to === undefined ? [] : [{ at: from, pause: { from, to } }],
  );
  return [...extensions, ...pauses].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The same deadline by another calendar, or after its extensions or suspensions changed. */
export function rederive(
  deadline: Pick<Deadline, 'rule' | 'startedAt' | 'extensions' | 'suspensions'>,
  calendar: WorkCalendar,
  context: DueContext = {},
): Deadline {
  const { rule, startedAt, extensions, suspensions } = deadline;
  const zone = context.zone ?? shanghai;
  const budget = budgetOf(rule);
  let at = reckon(rule, startedAt, calendar, context);
  for (const entry of historyOf(deadline)) {
    at =
      'extension' in entry
        ? addBudget(calendar, at, entry.extension.by)
        : carryOver(calendar, at, entry.pause, budget?.unit, zone);
  }
  const { date, looked } = at;
  return {
    dueAt: instantAt(date, rule.at ?? '24:00', zone),
    rule,
    ...(budget && { budget }),
    startedAt,
    extensions,
    suspensions,
    ...(looked && { calendar: calendarReference(calendar) }),
    provisional: looked !== undefined && restsOnUnpublishedYear(calendar, looked.from, looked.to),
  };
}

/** The deadline that a rule gives from a start. Throws RangeError when the rule names a phase that `context` lacks. */
export const dueInstant = (
  rule: DueRule,
  startedAt: Instant,
  calendar: WorkCalendar,
  context: DueContext = {},
): Deadline => rederive({ rule, startedAt, extensions: [], suspensions: [] }, calendar, context);
