import { categoryOf, type StreamName } from '../kernel';

/** Matters that files belong to. Anything else of the log is complete in its events. */
const keepers: ReadonlySet<string> = new Set([
  'accountabilityTrack',
  'appeal',
  'case',
  'clue',
  'declaration',
  'handIn',
  'interest',
  'participation',
  'pledge',
  'problem',
  'return',
  'withdrawal',
]);

export const keepsFiles = (stream: StreamName): boolean => keepers.has(categoryOf(stream));
