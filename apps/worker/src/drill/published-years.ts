import { readFileSync } from 'node:fs';
import { calendarPublished, formatProblems, readCalendar } from '@taizhang/plans';
import type { PublishedYear } from '@taizhang/drill';

/** Every year's notice with the day on which it was published: colleagues publish it on that day. */
export function publishedYears(path: string): readonly PublishedYear[] {
  const reading = readCalendar(readFileSync(path, 'utf8'), path);
  if (!reading.ok) throw new Error(formatProblems(reading.problems, 'en'));
  const { calendar } = reading;
  return calendar.publications.map((notice) => ({
    ...calendarPublished(calendar, notice),
    publishedOn: notice.publishedOn,
  }));
}
