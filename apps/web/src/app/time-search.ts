/** The two dates of an address. Absent means now on that axis. */
export interface TimeSearch {
  asOf?: string;
  knownOn?: string;
}

export type TimeMode = 'now' | 'asSeenThen' | 'seenToday' | 'custom';

const date = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/;

/** Instants are asked for in universal time, however the address writes their zone. */
const dateFrom = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || !date.test(value) || Number.isNaN(Date.parse(value))) return undefined;
  return value.includes('T') && !value.endsWith('Z') ? new Date(value).toISOString() : value;
};

/** Reads the two dates out of an address; anything that is no date is left out rather than guessed. */
export const timeFrom = (search: Record<string, unknown>): TimeSearch => {
  const asOf = dateFrom(search['asOf']);
  const knownOn = dateFrom(search['knownOn']);
  return { ...(asOf && { asOf }), ...(knownOn && { knownOn }) };
};

export const modeOf = ({ asOf, knownOn }: TimeSearch): TimeMode => {
  if (!asOf && !knownOn) return 'now';
  if (asOf && asOf === knownOn) return 'asSeenThen';
  return asOf && !knownOn ? 'seenToday' : 'custom';
};

export const timeOf = (mode: TimeMode, asOf: string, knownOn: string): TimeSearch => {
  switch (mode) {
    case 'now':
      return {};
    case 'asSeenThen':
      return { asOf, knownOn: asOf };
    case 'seenToday':
      return { asOf };
    case 'custom':
      return { asOf, knownOn };
  }
};
