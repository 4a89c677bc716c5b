/**
 * What people type into month and date fields, read generously: 2015-03, 2015.3, 201503, 2015年3月. The stored form is one;
 * a text that is no date stays as it was typed, so that the person sees what he wrote beside the words of the error.
 */
const two = (value: string): string => value.padStart(2, '0');

/** @returns YYYY-MM, or undefined when it is no month */
export const monthOf = (typed: string): string | undefined => {
  const match = /^(\d{4})(?:[-./年\s]+(\d{1,2})|(\d{2}))月?$/.exec(typed.trim());
  const month = Number(match?.[2] ?? match?.[3]);
  if (!match || !(month >= 1 && month <= 12)) return undefined;
  return `${match[1]}-${two(String(month))}`;
};

/** @returns YYYY-MM-DD, or undefined when the calendar has no such day */
export const dateOf = (typed: string): string | undefined => {
  const match = /^(\d{4})(?:[-./年\s]+(\d{1,2})[-./月\s]+(\d{1,2})|(\d{2})(\d{2}))日?$/.exec(typed.trim());
  if (!match) return undefined;
  const date = `${match[1]}-${two(match[2] ?? match[4] ?? '')}-${two(match[3] ?? match[5] ?? '')}`;
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === date ? date : undefined;
};

/** The stored form once a field has been left, or the text as it was typed. */
export const settledMonth = (typed: string): string => monthOf(typed) ?? typed;
export const settledDate = (typed: string): string => dateOf(typed) ?? typed;
