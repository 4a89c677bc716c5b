import { instantOfMs, msOf, type Instant, type LocalDate } from '../kernel';
import { addDays } from './civil-date';

/** Minutes that local time is ahead of UTC. A fixed offset: China keeps no daylight saving in the years this system covers. */
export type ZoneOffsetMinutes = number;
/** Asia/Shanghai. */
export const shanghai: ZoneOffsetMinutes = 480;

/** Local time of day `HH:mm`, `00:00` to `24:00`. */
export type TimeOfDay = string;

const timePattern = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
export const isTimeOfDay = (value: unknown): value is TimeOfDay => typeof value === 'string' && timePattern.test(value);

const localText = (at: Instant, zone: ZoneOffsetMinutes): string => new Date(msOf(at) + zone * 60_000).toISOString();

export const localDateOf = (at: Instant, zone: ZoneOffsetMinutes = shanghai): LocalDate =>
  localText(at, zone).slice(0, 10) as LocalDate;
export const localTimeOf = (at: Instant, zone: ZoneOffsetMinutes = shanghai): TimeOfDay =>
  localText(at, zone).slice(11, 16);

/** The instant of a local date and time of day; throws RangeError for a time that is not `HH:mm`. */
export function instantAt(date: LocalDate, at: TimeOfDay, zone: ZoneOffsetMinutes = shanghai): Instant {
  if (!isTimeOfDay(at)) throw new RangeError(`not a time of day: ${at}`);
  const [hours, minutes] = [Number(at.slice(0, 2)), Number(at.slice(3, 5))];
  return instantOfMs(Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes - zone) * 60_000);
}

export const startOfDay = (date: LocalDate, zone: ZoneOffsetMinutes = shanghai): Instant =>
  instantAt(date, '00:00', zone);
/** 24:00 of a day, which is 00:00 of the next: the first instant that is too late. */
export const endOfDay = (date: LocalDate, zone: ZoneOffsetMinutes = shanghai): Instant =>
  instantAt(date, '24:00', zone);

/** The last day on which a due instant can still be met: 24:00 belongs to the day that it ends. */
export const lastDayOf = (dueAt: Instant, zone: ZoneOffsetMinutes = shanghai): LocalDate => {
  const date = localDateOf(dueAt, zone);
  return localTimeOf(dueAt, zone) === '00:00' && dueAt === startOfDay(date, zone) ? addDays(date, -1) : date;
};
