import { later, localDate, type Instant, type LocalDate } from '../kernel';
import { phaseLastDay, type CampaignClock } from '../plan/plan-clock';
import type { Plan } from '../plan/plan.types';
import type { ReturnRhythm } from '../plan/returns.types';
import {
  addDays,
  addMonths,
  dayInMonth,
  localDateOf,
  monthOf,
  startOfDay,
  weekday,
  yearOf,
  type DueRule,
} from '../time';

/** One time that a table is filed: for which days, from when on, and by when. */
export interface ReportPeriod {
  /** `2016-07` of a month, its Monday of a week, the phase's key of a phase, `once`. */
  readonly key: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** From here on it is owed. */
  readonly opensAt: Instant;
  readonly due: DueRule;
}

type Terms = Pick<Plan, 'window' | 'phases'>;

/** The campaign's last day, extensions counted in. */
const lastDay = (plan: Terms, clock: CampaignClock): LocalDate =>
  plan.phases.map((phase) => phaseLastDay(plan as Plan, phase, clock)).reduce(later, plan.window.to);

interface Span {
  readonly key: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly dueOn: LocalDate;
}

function* months(from: LocalDate, to: LocalDate, day: number): Generator<Span> {
  for (let first = dayInMonth(yearOf(from), monthOf(from), 1); first <= to; first = addMonths(first, 1)) {
    const next = addMonths(first, 1);
    yield {
      key: first.slice(0, 7),
      from: first,
      to: addDays(next, -1),
      dueOn: dayInMonth(yearOf(next), monthOf(next), day),
    };
  }
}

function* weeks(from: LocalDate, to: LocalDate, on: number): Generator<Span> {
  for (let first = addDays(from, 1 - weekday(from)); first <= to; first = addDays(first, 7)) {
    yield { key: first, from: first, to: addDays(first, 6), dueOn: addDays(first, 6 + on) };
  }
}

/** Every period of a rhythm in a campaign that was issued, in order. One that was over before the issue is none. */
export function reportPeriods(rhythm: ReturnRhythm, plan: Terms, clock: CampaignClock): readonly ReportPeriod[] {
  const { issuedAt } = clock;
  if (issuedAt === undefined) return [];
  const at = rhythm.at === undefined ? {} : { at: rhythm.at };
  const issuedOn = localDateOf(issuedAt);
  const start = later(plan.window.from, issuedOn);
  const end = lastDay(plan, clock);
  switch (rhythm.kind) {
    case 'weekly':
    case 'monthly': {
      const { ifHoliday, pastEnd } = rhythm;
      const spans = rhythm.kind === 'monthly' ? months(start, end, rhythm.day) : weeks(start, end, rhythm.weekday);
      return [...spans]
        .filter(({ dueOn }) => pastEnd || dueOn <= end)
        .map(({ key, from, to, dueOn }) => {
          const last = to < end ? to : end;
          const due: DueRule = { kind: 'fixed', on: dueOn, ifHoliday, ...at };
          return { key, from: later(from, start), to: last, opensAt: startOfDay(addDays(last, 1)), due };
        });
    }
    case 'phase':
      return plan.phases.map((phase, index) => {
        const to = phaseLastDay(plan as Plan, phase, clock);
        const opens = plan.phases[index + 1]?.from ?? addDays(to, 1);
        const { days, unit } = rhythm;
        const due: DueRule = { kind: 'intoNextPhase', phase: phase.key, days, unit, ...at };
        return { key: phase.key, from: phase.from ?? start, to, opensAt: startOfDay(opens), due };
      });
    case 'once': {
      const due: DueRule = { kind: 'fixed', on: rhythm.on, ifHoliday: rhythm.ifHoliday, ...at };
      return [{ key: 'once', from: start, to: localDate(rhythm.on), opensAt: issuedAt, due }];
    }
  }
}
