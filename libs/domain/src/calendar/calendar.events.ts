import type { CalendarId, EventData, LocalDate } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Act. A year's holidays and make-up days (调休) become known. Stream `calendar/{calendarId}`. */
export type CalendarPublished = EventData<
  'CalendarPublished',
  {
    readonly calendarId: CalendarId;
    readonly year: number;
    readonly holidays: readonly LocalDate[];
    readonly makeUpDays: readonly LocalDate[];
    readonly source: string;
  }
>;
export type CalendarEvent = CalendarPublished;
