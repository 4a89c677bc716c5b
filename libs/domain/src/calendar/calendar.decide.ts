import { accept, needsRoleOrSystem, reject, sameJson } from '../kernel';
import type { Decider, Decision } from '../kernel';
import type { WorkCalendar } from '../time';
import type { CalendarCommand } from './calendar.commands';
import type { CalendarContext } from './calendar.context';
import type { CalendarEvent } from './calendar.events';
import { evolveCalendar, noCalendar } from './calendar.state';

/** A year is published in autumn and now and then amended (2015, 2019, 2020): the latest notice stands, the same list again is nothing new. */
function decide(
  { type: _, ...payload }: CalendarCommand,
  state: WorkCalendar,
  context: CalendarContext,
): Decision<CalendarEvent> {
  const { year, holidays, makeUpDays } = payload;
  const refused = needsRoleOrSystem(context, 'commissionOffice');
  if (refused !== undefined) return refused;
  if (sameJson(state.years[year], { holidays, makeUpDays })) return accept();
  const both = holidays.find((day) => makeUpDays.includes(day));
  if (both !== undefined) return reject('DayBothOffAndWorking', { day: both });
  return accept({ type: 'CalendarPublished', schema: 1, payload });
}

export const calendarDecider: Decider<CalendarCommand, CalendarEvent, WorkCalendar, CalendarContext> = {
  category: 'calendar',
  initial: noCalendar,
  decide,
  evolve: evolveCalendar,
};
