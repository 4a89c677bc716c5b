const firstPauseMs = 5_000;
const longestPauseMs = 3_600_000;

/** Wall milliseconds before an act that was refused `refusals` times in a row is tried again: 5 s, doubling, at most an hour. */
export const refusalPauseMs = (refusals: number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(refusals - 1, 20));
