import type { Instant, LocalDate } from '../kernel';
import { instantAt, isWorkingDay, localDateOf, localTimeOf, type WorkCalendar } from '../time';

/** A working day's one message goes out at this time … */
export const digestTime = '08:30';
/** … and after an outage no later than this: nobody is called up in the evening. */
const latest = '18:00';

export interface DigestSlot {
  readonly day: LocalDate;
  /** What was recorded up to here is in it. */
  readonly at: Instant;
}

/** The digest that may go out now, if any. */
export function digestSlot(now: Instant, calendar: WorkCalendar): DigestSlot | undefined {
  const day = localDateOf(now);
  const time = localTimeOf(now);
  if (!isWorkingDay(calendar, day) || time < digestTime || time >= latest) return undefined;
  return { day, at: instantAt(day, digestTime) };
}
