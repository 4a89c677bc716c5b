import type { CalendarPublished } from './calendar.events';

export type PublishCalendar = { readonly type: 'PublishCalendar' } & CalendarPublished['payload'];
export type CalendarCommand = PublishCalendar;
