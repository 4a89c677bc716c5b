import { fold, type Stored } from '../kernel';
import { publishYear, type WorkCalendar } from '../time';
import type { CalendarEvent } from './calendar.events';

/** Nothing is published: weekends are all that is known, and every count in working days is provisional. */
export const noCalendar: WorkCalendar = { id: 'none', version: 0, years: {} };

export function evolveCalendar(state: WorkCalendar, event: Stored<CalendarEvent>): WorkCalendar {
  switch (event.type) {
    case 'CalendarPublished': {
      const { calendarId, year, holidays, makeUpDays } = event.payload;
      return publishYear({ ...state, id: calendarId }, year, { holidays, makeUpDays });
    }
    default:
      event.type satisfies never;
      return state;
  }
}

/** The calendar as its stream tells it so far; cited as `id@n` after n publications. */
export const calendarOf = (events: Iterable<Stored<CalendarEvent>>): WorkCalendar =>
  fold({ initial: noCalendar, evolve: evolveCalendar }, events);
