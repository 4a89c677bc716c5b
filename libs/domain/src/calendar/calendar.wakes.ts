import type { Stored, Touches } from '../kernel';
import type { CalendarEvent } from './calendar.events';

export const calendarTouches = (_: Stored<CalendarEvent>): Touches => ({ all: 'calendar' });
