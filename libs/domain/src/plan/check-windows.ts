import type { LocalDate } from '../kernel';
import { planError, planNote, repeatedEntries, type PlanFinding, type PlanPath } from './plan-finding';
import type { Plan } from './plan.types';

const outside = (date: LocalDate, path: PlanPath, { window }: Pick<Plan, 'window'>): PlanFinding[] =>
  date >= window.from && date <= window.to
    ? []
    : [planError('outsideCampaignWindow', path, date, { details: { ...window } })];

export const isReversed = ({ window }: Pick<Plan, 'window'>): boolean => window.to < window.from;

export const checkWindow = (plan: Pick<Plan, 'window'>): PlanFinding[] =>
  isReversed(plan)
    ? [planError('windowReversed', ['window', 'to'], plan.window.to, { details: { from: plan.window.from } })]
    : [];

type Dates = { readonly from: LocalDate; readonly to: LocalDate };
/** A window inside the campaign's own, the right way round. */
const checkDates = (part: 'leniency' | 'aggravation', dates: Dates, slice: Pick<Plan, 'window'>): PlanFinding[] => [
  ...outside(dates.from, [part, 'from'], slice),
  ...outside(dates.to, [part, 'to'], slice),
  ...(dates.to < dates.from
    ? [planError('windowReversed', [part, 'to'], dates.to, { details: { from: dates.from } })]
    : []),
];

export const checkAggravation = (slice: Pick<Plan, 'window' | 'aggravation'>): PlanFinding[] =>
  slice.aggravation === undefined ? [] : checkDates('aggravation', slice.aggravation, slice);

export function checkLeniency(slice: Pick<Plan, 'window' | 'leniency'>): PlanFinding[] {
  const { leniency } = slice;
  if (leniency === undefined) return [];
  return [...checkDates('leniency', leniency, slice), ...repeatedEntries(leniency.needs, ['leniency', 'needs'])];
}

export function checkWithdrawal(slice: Pick<Plan, 'window' | 'withdrawal' | 'ladders'>): PlanFinding[] {
  if (slice.withdrawal === undefined) return [];
  const { ladder, defaultDueOn, remindWorkingDaysBefore: reminders } = slice.withdrawal;
  const known = slice.ladders.map(({ key }) => key);
  const at = ['withdrawal', 'remindWorkingDaysBefore'];
  const disorder = reminders.flatMap((days, index) => {
    const before = reminders[index - 1];
    return before !== undefined && days > before ? [planNote('reminderOrder', [...at, index], days)] : [];
  });
  return [
    ...(known.includes(ladder) ? [] : [planError('unknownLadder', ['withdrawal', 'ladder'], ladder, { known })]),
    ...outside(defaultDueOn, ['withdrawal', 'defaultDueOn'], slice),
    ...repeatedEntries(reminders, at),
    ...disorder,
  ];
}
