import { calendarId, publishYear, type CalendarPublished, type LocalDate, type WorkCalendar } from '@taizhang/domain';
import { checkCalendar } from './check-calendar';
import type { Problem } from './reading/problem';
import { readDocument } from './reading/read-document';
import { calendarSchema, type CalendarDocument, type CalendarPublication } from './schema/calendar.schema';

export type CalendarReading =
  | { readonly ok: true; readonly calendar: CalendarDocument; readonly notes: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the notices of days off. */
export function readCalendar(text: string, fileName: string): CalendarReading {
  const reading = readDocument<CalendarDocument>(text, fileName, calendarSchema, checkCalendar);
  return reading.ok ? { ok: true, calendar: reading.value, notes: reading.notes } : reading;
}

/** What of a notice goes into the log on the day on which it is published. */
export const calendarPublished = (
  calendar: CalendarDocument,
  { year, holidays, makeUpDays, source }: CalendarPublication,
): CalendarPublished['payload'] => ({
  calendarId: calendarId(calendar.calendarId),
  year,
  holidays,
  makeUpDays,
  source,
});

/** The notices published by the end of a day, in their order. */
export const publicationsUntil = (calendar: CalendarDocument, day: LocalDate): readonly CalendarPublication[] =>
  calendar.publications.filter(({ publishedOn }) => publishedOn <= day);

/** The working calendar as it was known at the end of a day. */
export const calendarKnownOn = (calendar: CalendarDocument, day: LocalDate): WorkCalendar =>
  publicationsUntil(calendar, day).reduce<WorkCalendar>((known, notice) => publishYear(known, notice.year, notice), {
    id: calendar.calendarId,
    version: 0,
    years: {},
  });
