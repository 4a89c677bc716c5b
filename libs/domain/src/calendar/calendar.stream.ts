import { streamName, type CalendarId, type StreamName } from '../kernel';

export const calendarStream = (calendar: CalendarId): StreamName => streamName('calendar', calendar);
