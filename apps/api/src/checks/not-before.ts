import { localDateOf, type Instant } from '@taizhang/domain';

/** A fact that is told by its day, on the day of what it follows: not before it. An earlier day stays as it was told. */
export function notBefore(told: Instant, earliest: Instant | undefined): Instant {
  if (earliest === undefined || told >= earliest) return told;
  return localDateOf(told) === localDateOf(earliest) ? earliest : told;
}
