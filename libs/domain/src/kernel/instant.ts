import type { Branded } from './ids';

/** RFC 3339 UTC with exactly three decimals, e.g. `2017-09-12T02:32:00.000Z`; compares correctly as a string. */
export type Instant = Branded<'Instant'>;
/** A civil date in the campaign's zone, `YYYY-MM-DD`; compares correctly as a string. */
export type LocalDate = Branded<'LocalDate'>;

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** `Date.parse` takes 30 February for 2 March, so what it read must print the same. */
const isSameWhenPrinted = (text: string): boolean => {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
};

export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && instantPattern.test(value) && isSameWhenPrinted(value);
export const isLocalDate = (value: unknown): value is LocalDate =>
  typeof value === 'string' && datePattern.test(value) && isSameWhenPrinted(`${value}T00:00:00.000Z`);

/** Narrows a string that is already in stored form; throws RangeError for any other, since that is a programming error. */
export function instant(value: string): Instant {
  if (!isInstant(value)) throw new RangeError(`not an instant in stored form: ${value}`);
  return value;
}

/** Narrows `YYYY-MM-DD`; throws RangeError for any other. */
export function localDate(value: string): LocalDate {
  if (!isLocalDate(value)) throw new RangeError(`not a date: ${value}`);
  return value;
}

export const instantOfMs = (epochMs: number): Instant => new Date(epochMs).toISOString() as Instant;
export const msOf = (value: Instant): number => Date.parse(value);
export const earlier = <T extends Instant | LocalDate>(a: T, b: T): T => (a <= b ? a : b);
export const later = <T extends Instant | LocalDate>(a: T, b: T): T => (a >= b ? a : b);
