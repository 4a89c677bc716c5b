import { pages } from '../place';

/** Where a typed text leads: an event by its number, a page by (the beginning of) its name. */
export const placeFor = (typed: string, named: Readonly<Record<string, string>>): string | undefined => {
  const text = typed.trim().toLowerCase();
  if (!text) return undefined;
  const number = /^#?(\d[\d,]*)$/.exec(text)?.[1];
  if (number) return pages.event(number.replaceAll(',', ''));
  const match = Object.entries(named).find(([name]) => name.toLowerCase().startsWith(text));
  return match?.[1];
};
