import { isoDate } from '../i18n/dates';

/** Where a date lies in a drawing. This is geometry of the screen, not business time: nothing is due by it. */
export interface Range {
  from: string;
  to: string;
}

const dayMs = 86_400_000;

/** The civil date of a value in the office's zone, as a count of days. An instant also carries its part of the day. */
const dayNumber = (value: string): number => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return Date.parse(`${value}T00:00:00Z`) / dayMs;
  const officeOffsetMs = 8 * 3_600_000;
  return (Date.parse(value) + officeOffsetMs) / dayMs;
};

/** Per cent from the left edge, held inside the drawing. */
export const percentAt = (range: Range, value: string): number => {
  const [from, to] = [dayNumber(range.from), dayNumber(range.to)];
  if (to <= from) return 0;
  return Math.min(100, Math.max(0, ((dayNumber(value) - from) / (to - from)) * 100));
};

/** The end of a day, since a bar covers its last day. */
export const dayAfter = (value: string): string =>
  new Date((Math.floor(dayNumber(value)) + 1) * dayMs).toISOString().slice(0, 10);

export const dayBefore = (value: string, days = 1): string =>
  new Date((Math.floor(dayNumber(value)) - days) * dayMs).toISOString().slice(0, 10);

export const isWithin = (range: Range, value: string): boolean =>
  dayNumber(value) >= dayNumber(range.from) && dayNumber(value) <= dayNumber(range.to);

/** First days of the months that begin inside the drawing. */
export const monthStarts = (range: Range): string[] => {
  const starts: string[] = [];
  const [year = 0, month = 1] = range.from.slice(0, 7).split('-').map(Number);
  for (let step = 0; step < 240; step += 1) {
    const start = new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 10);
    if (dayNumber(start) >= dayNumber(range.to)) break;
    if (dayNumber(start) >= dayNumber(range.from)) starts.push(start);
  }
  return starts;
};

/** A drawing's range with some empty days at each side, so that labels have room. */
export const widened = (range: Range, before: number, after: number): Range => ({
  from: dayBefore(range.from, before),
  to: dayBefore(range.to, -after),
});

/** Whether the words at two places of a drawing, each about as long as a date with a verb, lie beside each other. */
export const isApart = (left: number, right: number): boolean => right - left >= 24;

/** The drawing that holds these days of the office, the first of them at its left, with room for their words. */
export const rangeOf = ([first = '', ...others]: readonly string[]): Range => {
  const days = [first, ...others].map(isoDate);
  const span = { from: days[0] ?? '', to: days.reduce((one, other) => (one > other ? one : other)) };
  const length = dayNumber(span.to) - dayNumber(span.from);
  return widened(span, Math.ceil(length * 0.08) + 1, Math.ceil(length * 0.12) + 2);
};
